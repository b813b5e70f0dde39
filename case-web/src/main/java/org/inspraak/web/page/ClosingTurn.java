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
import org.inspraak.filing.ReadDocuments;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
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
    ReadDocuments readDocuments;

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
        List<Option> documents = documents();
        if (!documents.isEmpty()) {
            fields.add(new FormField("documentId", Kind.CHOICE, texts.get("turn.met.document"))
                    .choices(documents)
                    .folded());
        }
        return fields;
    }

    /** The newest documents of the case, any of which may show that it happened. */
    private List<Option> documents() {
        return readDocuments.ofCase(me.actor(), casePage.number(), Page.MAX_LIMIT, null).items().stream()
                .map(ReadDocuments.Filed::document)
                .filter(document -> !document.isWithdrawn())
                .map(document -> new Option(document.id().toString(), document.title()))
                .toList();
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
        UUID document = form.has("documentId") ? entered.id(form.field("documentId")) : null;
        entered.orThrow();
        recordMet.met(me.actor(), casePage.number(), read().id(), on, form.text("evidence"), document);
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
