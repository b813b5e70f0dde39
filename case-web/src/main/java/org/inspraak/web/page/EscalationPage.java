package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.escalation.Escalation;
import org.inspraak.escalation.Escalation.State;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.HandoverBrief;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.organisation.Assistance;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.EscalationCards.Card;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenBrief;
import org.inspraak.web.text.SpokenToday;

/** One matter that was handed up: where it stands on the ladder, what its levels were told, and what can be done. */
@Named("matter")
@RequestScoped
public class EscalationPage {

    @Inject
    Reader me;

    @Inject
    ReadEscalations read;

    @Inject
    EscalationCards cards;

    @Inject
    EscalationResults results;

    @Inject
    DueViews dueViews;

    @Inject
    OneReading oneReading;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private ReadEscalations.Whole whole;
    private Card card;
    private ResultBlock block;

    /** What a level was told. */
    public record Brief(UUID id, String level, String writtenOn, List<SpokenBrief.Part> parts) {}

    /** @param state done, now or to come */
    public record Rung(String number, String title, String words, String state) {}

    /** Answers 404 when there is no such matter for these eyes. */
    public void open() {
        try {
            whole();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    ReadEscalations.Whole whole() {
        if (whole == null) {
            UUID id = Address.findId("id")
                    .or(() -> Address.findId("of"))
                    .orElseThrow(() -> CaseRuleViolation.notFound("escalation.not-found"));
            oneReading.of(() -> {
                whole = read.read(me.actor(), id);
                card = cards.of(whole.escalation());
                block = results.of(List.of(whole.escalation())).get(0);
                return whole;
            });
        }
        return whole;
    }

    Escalation escalation() {
        return whole().escalation();
    }

    public Card getCard() {
        whole();
        return card;
    }

    /** What is known of it, as it stands in its case. */
    public ResultBlock getBlock() {
        whole();
        return block;
    }

    public List<Assistance> getHelping() {
        return whole().helping();
    }

    public boolean isOpen() {
        return escalation().state().isOpen();
    }

    /** The latest first. */
    public List<Brief> getBriefs() {
        SpokenBrief spoken = new SpokenBrief(texts.book(), dueViews.titles(), when::day);
        return whole().briefs().stream()
                .map(brief -> new Brief(
                        brief.id(),
                        texts.get("escalation-level." + brief.level().code()),
                        when.day(brief.writtenOn()),
                        spoken.parts(brief)))
                .toList();
    }

    /** From the one who raised it to the last level. */
    public List<Rung> getLadder() {
        Escalation one = escalation();
        List<Rung> ladder = new ArrayList<>();
        ladder.add(new Rung(
                "0",
                texts.get("board.raised"),
                texts.say("board.from", one.raisedBy(), when.day(one.raisedOn())),
                "is-done"));
        for (EscalationLevel level : EscalationLevel.values()) {
            ladder.add(rung(level));
        }
        return ladder;
    }

    private Rung rung(EscalationLevel level) {
        int distance = level.compareTo(escalation().level());
        boolean now = distance == 0 && isOpen();
        return new Rung(
                String.valueOf(level.ordinal() + 1),
                texts.get("escalation-level." + level.code()),
                distance == 0 ? standing() : askedOn(level).orElse(""),
                now ? "is-now" : distance <= 0 ? "is-done" : "");
    }

    private String standing() {
        Escalation one = escalation();
        if (one.state() == State.ASKED) {
            return texts.say("board.rung.asked", when.day(one.acknowledgeBy()));
        }
        return one.state() == State.ACKNOWLEDGED
                ? texts.say("board.rung.acknowledged", one.acknowledgedBy(), when.day(one.acknowledgedOn()))
                : texts.get("escalation-state." + one.state().code());
    }

    /** A level that was passed over was never asked. */
    private Optional<String> askedOn(EscalationLevel level) {
        return whole().briefs().stream()
                .filter(brief -> brief.level() == level)
                .map(HandoverBrief::writtenOn)
                .findFirst()
                .map(date -> texts.say("board.rung.was-asked", when.day(date)));
    }
}
