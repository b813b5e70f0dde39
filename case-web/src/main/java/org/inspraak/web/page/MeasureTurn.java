package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.plan.AgreedPlan;
import org.inspraak.plan.Measure;
import org.inspraak.plan.ReadPlan;
import org.inspraak.plan.RecordMeasure;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The turn in which one measure of the plan that holds is noted as carried out; it begins at the measure itself. */
@RequestScoped
public class MeasureTurn {

    private static final String TAB = "?tab=agreed-plan";

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    ReadPlan readPlan;

    @Inject
    RecordMeasure recordMeasure;

    @Inject
    Drafts drafts;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private List<AgreedPlan> editions;

    /** Where a measure stands on the page of its case. */
    static String placeOf(CaseNumber number, UUID measureId) {
        return "/cases/" + number + TAB + "#" + anchorOf(measureId);
    }

    static String anchorOf(UUID measureId) {
        return "measure-" + measureId;
    }

    /** All editions of the plan; they are read once per request, since each reading is audited. */
    List<AgreedPlan> editions() {
        if (editions == null) {
            editions = readPlan.editions(me.actor(), casePage.number());
        }
        return editions;
    }

    /** Where this measure can be noted as carried out; {@code null} when it cannot, or not by this reader. */
    String addressFor(Measure measure) {
        return canBeNoted(measure)
                ? casePage.getAddress() + TAB + "&do=measure&measure=" + measure.id() + "#turn"
                : null;
    }

    /** Whether the address of the page names a measure that can be noted. */
    boolean fits() {
        return asked().filter(this::canBeNoted).isPresent();
    }

    private boolean canBeNoted(Measure measure) {
        return me.isWorkingOnCases()
                && casePage.isOpen()
                && measure.doneOn() == null
                && find(measure.id()).isPresent();
    }

    private Optional<Measure> asked() {
        return Optional.ofNullable(drafts.pinned(
                        "measure",
                        () -> Address.findId("measure").map(UUID::toString).orElse(null)))
                .map(UUID::fromString)
                .flatMap(this::find);
    }

    /** Measures of drafts and of editions that were replaced are owed by nobody. */
    private Optional<Measure> find(UUID id) {
        return editions().stream().filter(AgreedPlan::isSigned).findFirst().flatMap(plan -> plan.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst());
    }

    List<FormField> fields() {
        return List.of(
                new FormField("measure", Kind.TEXT, texts.get("task.followMeasures.measures.what"))
                        .starting(asked().map(Measure::what).orElse(null))
                        .fixed(),
                new FormField("doneOn", Kind.DATE, texts.get("task.followMeasures.measures.doneOn"))
                        .needed()
                        .starting(when.today()),
                new FormField("remark", Kind.TEXT, texts.get("task.followMeasures.measures.remark")));
    }

    void take(FormDraft form) {
        var entered = new Entered();
        LocalDate doneOn = entered.date(form.field("doneOn"));
        entered.orThrow();
        Measure measure = asked().orElseThrow(() -> CaseRuleViolation.notFound("plan.measure-unknown"));
        if (measure.doneOn() != null) {
            // a colleague noted it while this form was open; what they wrote is not overwritten unseen
            throw CaseRuleViolation.stale();
        }
        recordMeasure.done(me.actor(), casePage.number(), measure.id(), doneOn, form.text("remark"));
    }

    /** The plan, now with the measure done. */
    String next() {
        return casePage.getAddress() + TAB;
    }
}
