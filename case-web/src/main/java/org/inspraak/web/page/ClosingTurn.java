package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.RecordMet;
import org.inspraak.casefile.WaiveDeadline;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadline.State;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The turns in which one legal duty is recorded as done, or let drop; they begin at its deadline. */
@RequestScoped
public class ClosingTurn {

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    RecordMet recordMet;

    @Inject
    WaiveDeadline waiveDeadline;

    @Inject
    DueViews dueViews;

    @Inject
    Drafts drafts;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    static String addressOf(String turn, CaseNumber number, UUID deadlineId) {
        return "/cases/" + number + "?do=" + turn + "&deadline=" + deadlineId + "#turn";
    }

    /** Whether the address of the page names a duty that can be recorded as done; said again it corrects. */
    boolean fitsMet() {
        return fits() && asked().filter(one -> one.state() != State.VOID).isPresent();
    }

    boolean fitsWaive() {
        return fits() && asked().filter(one -> one.state().isOpen()).isPresent();
    }

    private boolean fits() {
        return me.isWorkingOnCases() && !casePage.isClosed();
    }

    private Optional<Deadline> asked() {
        return Optional.ofNullable(drafts.pinned(
                        "deadline",
                        () -> Address.findId("deadline").map(UUID::toString).orElse(null)))
                .map(UUID::fromString)
                .flatMap(this::find);
    }

    private Optional<Deadline> find(UUID id) {
        return casePage.whole().deadlines().stream()
                .filter(one -> one.id().equals(id) && one.kind() == Deadline.Kind.LEGAL_DUTY)
                .findFirst();
    }

    List<FormField> fieldsOfMet() {
        List<FormField> fields = new ArrayList<>(List.of(duty()));
        fields.add(new FormField("happenedOn", Kind.DATE, texts.get("turn.met.on"))
                .helpedBy(texts.get("turn.met.on.help"))
                .needed()
                .starting(asked().map(Deadline::metOn).orElse(null)));
        fields.add(new FormField("evidence", Kind.TEXT, texts.get("turn.met.evidence"))
                .helpedBy(texts.get("turn.met.evidence.help"))
                .needed()
                .starting(asked().map(one -> one.closing().evidence()).orElse(null)));
        return fields;
    }

    FormField duty() {
        String title = asked().map(one -> dueViews.titles().of(one) + " (" + when.day(one.dueOn()) + ")")
                .orElse(null);
        return new FormField("duty", Kind.TEXT, texts.get("turn.duty"))
                .starting(title)
                .fixed();
    }

    void met(FormDraft form) {
        var entered = new Entered();
        LocalDate on = entered.date(form.field("happenedOn"));
        entered.orThrow();
        recordMet.met(me.actor(), casePage.number(), read().id(), on, form.text("evidence"));
    }

    void waive(FormDraft form) {
        waiveDeadline.waive(me.actor(), casePage.number(), read().id(), form.text("reason"));
    }

    private Deadline read() {
        return asked().orElseThrow(() -> CaseRuleViolation.notFound("deadline.not-found"));
    }

    /** The deadlines, now with this one closed. */
    String next() {
        return casePage.getAddress() + "#deadlines";
    }
}
