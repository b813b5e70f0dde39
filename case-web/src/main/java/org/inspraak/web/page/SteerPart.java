package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.SteerCase;
import org.inspraak.escalation.RaiseEscalation;
import org.inspraak.escalation.Severity;
import org.inspraak.shared.Role;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** "More": the turns that a case takes outside its tasks, each with its form at an address of its own. */
@Named("steerPart")
@RequestScoped
public class SteerPart {

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    SteerCase steer;

    @Inject
    RaiseEscalation raiseEscalation;

    @Inject
    MeasureTurn measureTurn;

    @Inject
    ClosingTurn closingTurn;

    @Inject
    Choices choices;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    /** The turns; those that fit the case as it stands are offered. */
    enum Turn {
        SUSPEND,
        RESUME,
        SKIP,
        REOPEN,
        REASSIGN,
        SCOPE,
        ESCALATE,
        REVIEW,
        WITHDRAW,
        /** Of one measure of the plan, beside which it is offered. */
        MEASURE,
        /** Of one legal duty, likewise. */
        MET,
        /** Likewise. */
        WAIVE;

        boolean isOfWholeCase() {
            return this != MEASURE && this != MET && this != WAIVE;
        }

        String code() {
            return Choices.code(this);
        }
    }

    /** The turns that can be taken now with the case as a whole. */
    public List<String> getOffered() {
        return fitting().filter(Turn::isOfWholeCase).map(Turn::code).toList();
    }

    private Stream<Turn> fitting() {
        return me.isWorkingOnCases() ? Arrays.stream(Turn.values()).filter(this::fits) : Stream.empty();
    }

    private boolean fits(Turn turn) {
        CaseFile file = casePage.getFile();
        return switch (turn) {
            case SUSPEND, SCOPE, ESCALATE -> casePage.isOpen();
            case RESUME -> casePage.isSuspended();
            case SKIP -> casePage.isOpen() && file.stage() != Stage.RE_EVALUATION;
            case REOPEN -> !casePage.isSuspended() && file.stage() != Stage.INTAKE;
            case REASSIGN ->
                !casePage.isClosed()
                        && (me.actor().isAny(Role.REGIONAL_OFFICER)
                                || me.actor().id().equals(file.placement().ownerId()));
            case REVIEW ->
                casePage.isOpen()
                        && file.stage() == Stage.RE_EVALUATION
                        && casePage.whole().tasks().isEmpty();
            case WITHDRAW -> !casePage.isClosed();
            case MEASURE -> measureTurn.fits();
            case MET -> closingTurn.fitsMet();
            case WAIVE -> closingTurn.fitsWaive();
        };
    }

    /** The turn whose form is open, or {@code null}. */
    public String getTurn() {
        return drafts.pinned(
                "turn", () -> Address.find("do").filter(this::canBeTaken).orElse(null));
    }

    private boolean canBeTaken(String turn) {
        return fitting().map(Turn::code).anyMatch(turn::equals);
    }

    public FormDraft getForm() {
        String turn = getTurn();
        return turn == null ? new FormDraft() : drafts.of("turn " + turn, () -> fresh(turn));
    }

    private FormDraft fresh(String turn) {
        List<FormField> fields = new ArrayList<>();
        CaseFile file = casePage.getFile();
        if ("reassign".equals(turn)) {
            fields.add(new FormField("ownerId", Kind.CHOICE, texts.get("turn.reassign.owner"))
                    .choices(choices.owners(file.placement().centraleId()).stream()
                            .filter(one -> !one.getValue()
                                    .equals(String.valueOf(file.placement().ownerId())))
                            .toList())
                    .needed());
        }
        if ("reopen".equals(turn)) {
            fields.add(new FormField("stage", Kind.CHOICE, texts.get("turn.reopen.stage"))
                    .choices(Arrays.stream(Stage.values())
                            .filter(stage -> stage.isBefore(file.stage()))
                            .map(stage -> new Option(stage.name(), texts.get("stage." + stage.code())))
                            .toList())
                    .needed());
        }
        if ("waive".equals(turn)) {
            fields.add(closingTurn.duty());
        }
        if ("withdraw".equals(turn)) {
            fields.add(new FormField("withdrawnOn", Kind.DATE, texts.get("turn.withdraw.on")).starting(when.today()));
        }
        if ("measure".equals(turn)) {
            fields.addAll(measureTurn.fields());
        } else if ("met".equals(turn)) {
            fields.addAll(closingTurn.fieldsOfMet());
        } else if (!"review".equals(turn)) {
            fields.add(new FormField("reason", Kind.TEXT, texts.get("turn." + turn + ".reason"))
                    .neededIf(!"resume".equals(turn)));
        }
        if ("escalate".equals(turn)) {
            fields.add(new FormField("severity", Kind.CHOICE, texts.get("turn.escalate.severity"))
                    .choices(choices.of(Severity.class, "escalation-severity"))
                    .starting(Severity.NORMAL.name()));
        }
        return new FormDraft(fields).seenAt(file.version());
    }

    public void take() {
        FormDraft form = getForm();
        String turn = getTurn();
        if (turn != null) {
            findings.attempt(form, () -> take(turn, form), "done.turn." + turn, next(turn));
        }
    }

    private Supplier<String> next(String turn) {
        return switch (turn) {
            case "measure" -> measureTurn::next;
            case "met", "waive" -> closingTurn::next;
            default -> casePage::getAddress;
        };
    }

    private void take(String turn, FormDraft form) {
        var actor = me.actor();
        var number = casePage.number();
        Integer seen = form.seenVersion();
        String reason = form.has("reason") ? form.text("reason") : null;
        switch (turn) {
            case "suspend" -> steer.suspend(actor, number, seen, reason);
            case "resume" -> steer.resume(actor, number, seen, reason);
            case "skip" -> steer.skipStage(actor, number, seen, reason);
            case "reopen" -> reopen(form, seen, reason);
            case "reassign" -> reassign(form, seen, reason);
            case "scope" -> steer.changeScope(actor, number, seen, reason);
            case "escalate" -> escalate(form, reason);
            case "review" -> steer.startReview(actor, number, seen);
            case "withdraw" -> withdraw(form, seen, reason);
            case "measure" -> measureTurn.take(form);
            case "met" -> closingTurn.met(form);
            case "waive" -> closingTurn.waive(form);
            default -> throw new IllegalStateException("no turn is called " + turn);
        }
    }

    private void escalate(FormDraft form, String reason) {
        var entered = new Entered();
        Severity severity = entered.choice(form.field("severity"), Severity.class);
        entered.orThrow();
        raiseEscalation.raise(me.actor(), casePage.number(), reason, severity);
    }

    private void reopen(FormDraft form, Integer seen, String reason) {
        var entered = new Entered();
        Stage stage = entered.choice(form.field("stage"), Stage.class);
        entered.orThrow();
        steer.reopenStage(me.actor(), casePage.number(), seen, stage, reason);
    }

    private void reassign(FormDraft form, Integer seen, String reason) {
        var entered = new Entered();
        UUID owner = entered.id(form.field("ownerId"));
        entered.orThrow();
        steer.reassign(me.actor(), casePage.number(), seen, owner, reason);
    }

    private void withdraw(FormDraft form, Integer seen, String reason) {
        var entered = new Entered();
        LocalDate on = entered.date(form.field("withdrawnOn"));
        entered.orThrow();
        steer.withdraw(me.actor(), casePage.number(), seen, on, reason);
    }
}
