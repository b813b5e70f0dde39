package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.escalation.Escalation;
import org.inspraak.escalation.Escalation.Kind;
import org.inspraak.escalation.Escalation.State;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.shared.Role;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** A matter that was handed up in short, as a card of the board and as the head of its own page. */
@RequestScoped
public class EscalationCards {

    private static final int LONGEST_TITLE = 120;

    @Inject
    Reader me;

    @Inject
    DueViews dueViews;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    /**
     * A card.
     *
     * @param rungs one for each level: {@code f} where the matter has come
     * @param pressing how much it presses; {@code null} where it presses no more than any
     * @param due until when somebody is to take it up; {@code null} where somebody has
     * @param asked whether nobody has taken it up yet
     * @param leading whether the reader is one of those who are asked to take it up, give it to someone and end it
     */
    public record Card(
            UUID id,
            String number,
            String title,
            String company,
            String system,
            String committee,
            String region,
            List<String> rungs,
            String level,
            String pressing,
            String severity,
            DueView due,
            String from,
            String holder,
            String nextStep,
            boolean asked,
            boolean suspended,
            boolean leading) {

        public String address() {
            return "/escalations/" + id;
        }
    }

    Card of(Escalation one) {
        boolean asked = one.state() == State.ASKED;
        var file = one.caseFile();
        return new Card(
                one.id(),
                file.number().toString(),
                title(one),
                file.company().name(),
                file.aiSystem().name(),
                file.placement().jointCommittee(),
                texts.get("region." + file.placement().region().code()),
                rungs(one.level()),
                texts.say("board.level", one.level().ordinal() + 1),
                one.severity().ordinal() == 0
                        ? null
                        : texts.get("escalation-severity." + one.severity().code()),
                one.severity().code(),
                asked && one.acknowledgeBy() != null ? dueViews.of(one.acknowledgeBy()) : null,
                texts.say("board.from", one.raisedBy(), when.day(one.raisedOn())),
                one.holderName(),
                one.nextStep(),
                asked,
                file.status() == CaseStatus.SUSPENDED,
                mayLead(one) && isAsked(one));
    }

    /** A regional officer may do what any level may, but is only asked on their own. */
    private boolean isAsked(Escalation one) {
        return me.actor().isAny(one.role());
    }

    /** Words of one's own say more than the kind. */
    private String title(Escalation one) {
        if (one.kind() != Kind.RAISED_BY_PERSON || one.reason() == null) {
            return texts.get("board.kind." + one.kind().code());
        }
        String words = one.reason().replaceAll("\\s+", " ").strip();
        return words.length() <= LONGEST_TITLE
                ? words
                : words.substring(0, LONGEST_TITLE).replaceAll("\\s+\\S*$", "") + "\u00a0…";
    }

    private static List<String> rungs(EscalationLevel level) {
        List<String> rungs = new ArrayList<>();
        for (EscalationLevel one : EscalationLevel.values()) {
            rungs.add(one.ordinal() <= level.ordinal() ? "f" : "");
        }
        return rungs;
    }

    boolean mayLead(Escalation one) {
        return one.state().isOpen()
                && one.caseFile().status() == CaseStatus.OPEN
                && me.actor().isAny(Role.REGIONAL_OFFICER, one.role());
    }

    String age(LocalDate since) {
        return when.ago(since);
    }
}
