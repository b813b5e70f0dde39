package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.casefile.SteerCase;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** The four dates of an introduction, shown and changed. */
@Named("datesPart")
@RequestScoped
public class DatesPart {

    static final List<String> NAMES = List.of("decisionOn", "implementationStart", "pilotStart", "goLive");

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    SteerCase steer;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    public record NamedDate(String name, LocalDate date) {}

    public List<NamedDate> getDates() {
        IntroductionDates dates = casePage.getFile().dates();
        return List.of(
                new NamedDate(NAMES.get(0), dates.decisionOn()),
                new NamedDate(NAMES.get(1), dates.implementationStart()),
                new NamedDate(NAMES.get(2), dates.pilotStart()),
                new NamedDate(NAMES.get(3), dates.goLive()));
    }

    public FormDraft getForm() {
        return drafts.of("dates", () -> {
            FormDraft form = new FormDraft().seenAt(casePage.getFile().version());
            getDates().forEach(one -> form.with(field(one)));
            return form.with(new FormField("reason", Kind.TEXT, texts.get("dates.reason")));
        });
    }

    private FormField field(NamedDate one) {
        return new FormField(one.name(), Kind.DATE, texts.get("dates." + one.name()))
                .helpedBy(texts.get("dates." + one.name() + ".help"))
                .starting(one.date());
    }

    public void change() {
        FormDraft form = getForm();
        findings.attempt(form, () -> change(form), "done.dates", () -> casePage.getAddress() + "#dates");
    }

    private void change(FormDraft form) {
        var entered = new Entered();
        LocalDate decision = entered.date(form.field("decisionOn"));
        LocalDate implementation = entered.date(form.field("implementationStart"));
        LocalDate pilot = entered.date(form.field("pilotStart"));
        LocalDate goLive = entered.date(form.field("goLive"));
        entered.orThrow();
        var dates = new IntroductionDates(decision, implementation, pilot, goLive);
        steer.changeDates(me.actor(), casePage.number(), form.seenVersion(), dates, form.text("reason"));
    }
}
