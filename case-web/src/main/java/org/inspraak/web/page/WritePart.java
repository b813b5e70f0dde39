package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.inspraak.casefile.WriteInCase;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** What people add to a case: notes, decisions, things that happened. */
@Named("writePart")
@RequestScoped
public class WritePart {

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    WriteInCase write;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    public FormDraft getNote() {
        return drafts.of("note", () -> new FormDraft()
                .with(field("text", Kind.TEXT, "note.text").needed()));
    }

    public FormDraft getDecision() {
        return drafts.of("decision", () -> new FormDraft()
                .with(field("decision", Kind.TEXT, "decision.decision").needed())
                .with(field("reason", Kind.TEXT, "decision.reason").needed())
                .with(field("decidedBy", Kind.LINE, "decision.decidedBy").needed())
                .with(field("decidedOn", Kind.DATE, "decision.decidedOn")
                        .needed()
                        .starting(when.today())));
    }

    public FormDraft getEvent() {
        return drafts.of("event", () -> new FormDraft()
                .with(field("what", Kind.TEXT, "event.what").needed())
                .with(field("happenedOn", Kind.DATE, "event.happenedOn")
                        .needed()
                        .starting(when.today())));
    }

    private FormField field(String name, Kind kind, String key) {
        return new FormField(name, kind, texts.get(key));
    }

    public void addNote() {
        FormDraft form = getNote();
        findings.attempt(
                form,
                () -> write.note(me.actor(), casePage.number(), form.text("text")),
                "done.note",
                () -> casePage.getAddress() + "#notes");
    }

    public void addDecision() {
        FormDraft form = getDecision();
        findings.attempt(
                form,
                () -> {
                    var entered = new Entered();
                    LocalDate on = entered.date(form.field("decidedOn"));
                    entered.orThrow();
                    write.decision(
                            me.actor(),
                            casePage.number(),
                            form.text("decision"),
                            form.text("reason"),
                            form.text("decidedBy"),
                            on);
                },
                "done.decision",
                () -> casePage.getAddress() + "#notes");
    }

    public void addEvent() {
        FormDraft form = getEvent();
        findings.attempt(
                form,
                () -> {
                    var entered = new Entered();
                    LocalDate on = entered.date(form.field("happenedOn"));
                    entered.orThrow();
                    write.event(me.actor(), casePage.number(), form.text("what"), on);
                },
                "done.event",
                () -> casePage.getAddress() + "#timeline");
    }
}
