package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.casefile.StageWork;
import org.inspraak.escalation.AnswerEscalation;
import org.inspraak.escalation.AskAssistance;
import org.inspraak.escalation.AssignEscalation;
import org.inspraak.escalation.Escalation;
import org.inspraak.escalation.Escalation.Kind;
import org.inspraak.escalation.Escalation.State;
import org.inspraak.escalation.WithdrawEscalation;
import org.inspraak.organisation.Office;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;

/** What can be done with a matter that was handed up, each with its form, on the board and on the matter's own page. */
@Named("matterTurns")
@RequestScoped
public class EscalationTurns {

    private static final String ACKNOWLEDGE_TASK = "acknowledgeEscalation";
    private static final String RESOLVE_TASK = "resolveEscalation";

    @Inject
    Reader me;

    @Inject
    EscalationPage matter;

    @Inject
    EscalationCards cards;

    @Inject
    AnswerEscalation answer;

    @Inject
    AssignEscalation assign;

    @Inject
    AskAssistance assistance;

    @Inject
    WithdrawEscalation withdraw;

    @Inject
    CompleteTask completeTask;

    @Inject
    TaskForms taskForms;

    @Inject
    OneReading oneReading;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    private enum Turn {
        ACKNOWLEDGE,
        RESOLVE,
        ASSIGN,
        ASSIST,
        WITHDRAW
    }

    /** Those that can be taken now, the next step first. */
    public List<String> getOffered() {
        return Arrays.stream(Turn.values())
                .filter(this::fits)
                .map(Choices::code)
                .toList();
    }

    private boolean fits(Turn turn) {
        Escalation one = matter.escalation();
        boolean leading = cards.mayLead(one);
        return switch (turn) {
            case ACKNOWLEDGE -> leading && one.state() == State.ASKED;
            case RESOLVE -> leading && one.state() == State.ACKNOWLEDGED;
            case ASSIGN, ASSIST -> leading;
            case WITHDRAW -> one.kind() != Kind.CONCILIATION && (leading || (me.isWorkingOnCases() && matter.isOpen()));
        };
    }

    /** The turn whose form is open, as it was when the page was opened; {@code null} where none is. */
    public String getTurn() {
        return drafts.pinned("matter-turn", () -> Address.find("do")
                .filter(turn -> isThere() && getOffered().contains(turn))
                .orElse(null));
    }

    /** Asked for, but it cannot be done any more: somebody was first, or the matter has ended. */
    public boolean isTooLate() {
        return Address.find("do").isPresent() && getTurn() == null;
    }

    /** On the board the address may name a matter that is not there, or not theirs to see. */
    private boolean isThere() {
        try {
            return matter.escalation() != null;
        } catch (CaseRuleViolation notThere) {
            return false;
        }
    }

    public FormDraft getForm() {
        String turn = getTurn();
        return turn == null ? new FormDraft() : drafts.of("matter " + turn, () -> oneReading.of(() -> fresh(turn)));
    }

    private FormDraft fresh(String turn) {
        UUID id = matter.escalation().id();
        return switch (turn) {
            case "acknowledge" -> task(ACKNOWLEDGE_TASK);
            case "resolve" -> withFittingOutcomes(task(RESOLVE_TASK));
            case "assign" ->
                new FormDraft(List.of(field(turn, "staffId", FormField.Kind.CHOICE)
                        .choices(assign.colleagues(me.actor(), id).stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList())
                        .starting(matter.escalation().holderId())));
            case "assist" ->
                new FormDraft(List.of(
                        field(turn, "officeId", FormField.Kind.CHOICE)
                                .choices(assistance.offices(me.actor(), id).stream()
                                        .map(EscalationTurns::office)
                                        .toList()),
                        field(turn, "reason", FormField.Kind.TEXT)));
            default -> new FormDraft(List.of(field(turn, "reason", FormField.Kind.TEXT)));
        };
    }

    private static Option office(Office one) {
        return new Option(
                one.id().toString(), one.name() + " (" + one.centrale().name() + ")");
    }

    private FormField field(String turn, String name, FormField.Kind kind) {
        return new FormField(name, kind, texts.get("matter." + turn + "." + name)).needed();
    }

    private FormDraft task(String name) {
        StageWork work = completeTask.workFor(name);
        return taskForms.draw(work, matter.escalation().caseFile().number(), me.actor());
    }

    /** Only a conciliation ends in new talks or without an agreement. */
    private FormDraft withFittingOutcomes(FormDraft form) {
        if (matter.escalation().kind() != Kind.CONCILIATION) {
            form.field("outcome").choices(List.of(outcome("resolved"), outcome("handedUp")));
        }
        return form;
    }

    private Option outcome(String code) {
        return new Option(code, texts.get("task.resolveEscalation.outcome." + code));
    }

    public void take() {
        String turn = getTurn();
        FormDraft form = getForm();
        if (turn != null) {
            UUID id = matter.escalation().id();
            findings.attempt(form, () -> take(turn, id, form), "done.matter." + turn, this::getBackAddress);
        }
    }

    private void take(String turn, UUID id, FormDraft form) {
        switch (turn) {
            case "acknowledge" -> answer.acknowledge(me.actor(), id, form.raw());
            case "resolve" -> answer.resolve(me.actor(), id, form.raw());
            case "assign" -> assign.assign(me.actor(), id, id(form, "staffId"));
            case "assist" -> assistance.ask(me.actor(), id, id(form, "officeId"), form.text("reason"));
            case "withdraw" -> withdraw.withdraw(me.actor(), id, form.text("reason"));
            default -> throw new IllegalStateException("no turn is called " + turn);
        }
    }

    private static UUID id(FormDraft form, String field) {
        var entered = new Entered();
        UUID id = entered.id(form.field(field));
        entered.orThrow();
        return id;
    }

    /** To the page on which the form was opened. */
    public String getBackAddress() {
        return Address.find("of").isPresent()
                ? "/escalations"
                : matter.getCard().address();
    }
}
