package org.inspraak.inquiry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.inquiry.Question.Verdict;

/**
 * How much of what the employer was asked has been answered, over all rounds that were sent and not dropped.
 *
 * <p>What is counted are questions, and of a question that asks several things each of those. A full answer counts as
 * one, a partial answer as half; what was refused, contradicted by the workers or left unanswered counts as nothing;
 * what does not apply leaves the sum. A follow-up question takes the place of the one that it takes up as soon as
 * something is said to it. The percentage is rounded down, so that only a complete answer is a hundred.
 *
 * @param asked how many things were asked that apply
 * @param answered how many of them were answered in full
 * @param open how many are still open, partial answers included
 * @param percent {@code null} when nothing was asked
 * @param checklist what the law asks for, item by item
 */
public record Completeness(int asked, int answered, int open, Integer percent, List<Item> checklist) {

    public Completeness {
        checklist = List.copyOf(checklist);
    }

    /** What came of an item that the law asks for. */
    public enum ItemState {
        RECEIVED,
        /** Answered in part, or otherwise than the workers see it. */
        INSUFFICIENT,
        REFUSED,
        OUTSTANDING;

        public String code() {
            return org.inspraak.casefile.Form.codeOf(this);
        }

        private static ItemState of(Verdict verdict) {
            return switch (verdict) {
                case ANSWERED, NOT_APPLICABLE -> RECEIVED;
                case PARTLY, CONTRADICTED -> INSUFFICIENT;
                case REFUSED -> REFUSED;
                case NOT_ANSWERED -> OUTSTANDING;
            };
        }
    }

    /**
     * One item of a checklist of the law.
     *
     * @param text in the reader's language; as it was asked when the law no longer asks for it here
     * @param asked whether a request that was sent asks for it
     */
    public record Item(StatutoryItem statutory, String text, ItemState state, boolean asked) {}

    /** @param owed what the law asks for here as things stand today, whether it was asked or not */
    static Completeness of(List<InformationRequest> rounds, List<AskedQuestion> owed) {
        Map<UUID, Thing> things = new LinkedHashMap<>();
        rounds.stream()
                .filter(round -> round.wasSent() && round.state() != State.DROPPED)
                .flatMap(round -> round.questions().stream())
                .forEach(question -> take(question, things));
        List<Verdict> units = things.values().stream()
                .flatMap(thing -> thing.units.values().stream())
                .toList();
        return count(units, checklist(things.values(), owed));
    }

    /** What was asked first, with what became of it since. */
    private static final class Thing {
        private Question question;
        private final Map<String, Verdict> units = new LinkedHashMap<>();
    }

    private static void take(Question question, Map<UUID, Thing> things) {
        Thing earlier = question.origin() == null ? null : things.remove(question.origin());
        Thing thing = earlier == null ? new Thing() : earlier;
        things.put(question.id(), thing);
        thing.question = question;
        Map<String, Verdict> now = Standing.units(question);
        boolean isCutOtherwise = earlier != null && now.containsKey("") != thing.units.containsKey("");
        if (!isCutOtherwise) {
            now.forEach((part, verdict) ->
                    thing.units.merge(part, verdict, (was, is) -> isSilent(question, is) ? was : is));
        } else if (!isSilent(question, question.standing())) {
            // asked in parts then and as one thing now, or the other way: it counts for what was open
            Verdict is = question.standing();
            thing.units.replaceAll((part, was) -> was.isOpen() ? is : was);
        }
    }

    /** Nobody has said anything yet since it was asked again. */
    private static boolean isSilent(Question question, Verdict verdict) {
        return verdict == Verdict.NOT_ANSWERED && question.verdict() == null;
    }

    private static Completeness count(List<Verdict> units, List<Item> checklist) {
        List<Verdict> asked =
                units.stream().filter(one -> one != Verdict.NOT_APPLICABLE).toList();
        int answered =
                (int) asked.stream().filter(one -> one == Verdict.ANSWERED).count();
        int partly = (int) asked.stream().filter(one -> one == Verdict.PARTLY).count();
        Integer percent = asked.isEmpty() ? null : (100 * answered + 50 * partly) / asked.size();
        return new Completeness(asked.size(), answered, asked.size() - answered, percent, checklist);
    }

    private static List<Item> checklist(Collection<Thing> things, List<AskedQuestion> owed) {
        Map<StatutoryItem, Item> items = new LinkedHashMap<>();
        for (AskedQuestion one : owed) {
            items.put(one.statutory(), new Item(one.statutory(), one.text(), ItemState.OUTSTANDING, false));
        }
        for (Thing thing : things) {
            thing.question.statutory().ifPresent(statutory -> {
                Verdict verdict = thing.units.values().iterator().next();
                Item owes = items.get(statutory);
                String text = owes == null ? thing.question.text() : owes.text();
                items.put(statutory, new Item(statutory, text, ItemState.of(verdict), true));
            });
        }
        return new ArrayList<>(items.values());
    }
}
