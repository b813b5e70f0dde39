package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inspraak.company.AffectedCategory;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.SystemTraits;
import org.inspraak.web.page.FormField.FormRow;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** The form in which an AI system is described, and how it is read. */
@RequestScoped
public class SystemForms {

    private static final int MOST_CATEGORIES = 20;

    @Inject
    Choices choices;

    @Inject
    PageTexts texts;

    /** @param system what is known already, or {@code null} for a new one */
    public FormDraft draw(AiSystem system) {
        boolean known = system != null;
        SystemTraits traits = known ? system.traits() : SystemTraits.UNKNOWN;
        FormDraft form = new FormDraft()
                .with(field("name", Kind.LINE).needed().starting(known ? system.name() : null))
                .with(field("supplier", Kind.LINE).starting(known ? system.supplier() : null))
                .with(field("product", Kind.LINE).starting(known ? system.product() : null))
                .with(field("purpose", Kind.TEXT)
                        .helpedBy(texts.get("system.purpose.help"))
                        .starting(known ? system.purpose() : null))
                .with(field("functions", Kind.MANY)
                        .choices(choices.of(AiSystem.Function.class, "function"))
                        .startingWith(
                                known
                                        ? system.functions().stream()
                                                .map(Enum::name)
                                                .toList()
                                        : List.of()))
                .with(yesNo("personalData", traits.personalData()))
                .with(yesNo("monitoring", traits.monitoring()))
                .with(yesNo("communicationData", traits.communicationData()))
                .with(yesNo("cameras", traits.cameras()))
                .with(yesNo("emotions", traits.emotions()))
                .with(yesNo("creditOrInsurance", traits.creditOrInsurance()))
                .with(field("decisionDegree", Kind.CHOICE)
                        .choices(choices.of(AiSystem.DecisionDegree.class, "degree"))
                        .starting(known ? system.decisionDegree() : null))
                .with(affected(known ? system.affected() : List.of()));
        return known
                ? form.with(field("status", Kind.CHOICE)
                                .choices(choices.of(AiSystem.Status.class, "system-status"))
                                .starting(system.status()))
                        .with(field("putIntoService", Kind.DATE).starting(system.putIntoService()))
                        .with(yesNo("significantChange", traits.significantChange()))
                        .seenAt(system.version())
                : form;
    }

    private FormField field(String name, Kind kind) {
        return new FormField(name, kind, texts.get("system." + name));
    }

    private FormField yesNo(String name, Boolean known) {
        return field(name, Kind.CHOICE).choices(choices.yesNoUnknown()).starting(known == null ? "" : known);
    }

    private FormField affected(List<AffectedCategory> categories) {
        FormField rows = field("affected", Kind.ROWS)
                .helpedBy(texts.get("system.affected.help"))
                .of(
                        List.of(
                                new FormField("category", Kind.LINE, texts.get("system.affected.category")),
                                new FormField("affected", Kind.NUMBER, texts.get("system.affected.affected")),
                                new FormField("total", Kind.NUMBER, texts.get("system.affected.total"))),
                        categories.isEmpty() ? 1 : 0,
                        MOST_CATEGORIES);
        for (AffectedCategory category : categories) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("category", category.category());
            row.put("affected", category.affected());
            row.put("total", category.total());
            rows.withRow(row);
        }
        return rows;
    }

    /** What was typed, not judged yet. */
    AiSystemDetails read(FormDraft form, Entered entered) {
        boolean dated = form.has("status");
        return new AiSystemDetails(
                form.text("name"),
                form.text("supplier"),
                form.text("product"),
                form.text("purpose"),
                entered.many(form.field("functions"), AiSystem.Function.class),
                new SystemTraits(
                        entered.yesNo(form.field("personalData")),
                        entered.yesNo(form.field("monitoring")),
                        entered.yesNo(form.field("communicationData")),
                        entered.yesNo(form.field("cameras")),
                        entered.yesNo(form.field("emotions")),
                        entered.yesNo(form.field("creditOrInsurance")),
                        dated ? entered.yesNo(form.field("significantChange")) : null),
                entered.choice(form.field("decisionDegree"), AiSystem.DecisionDegree.class),
                form.field("affected").filledRows().stream()
                        .map(row -> category(row, entered))
                        .toList(),
                dated ? entered.choice(form.field("status"), AiSystem.Status.class) : null,
                dated ? entered.date(form.field("putIntoService")) : null);
    }

    private static AiSystemDetails.CategoryDetails category(FormRow row, Entered entered) {
        return new AiSystemDetails.CategoryDetails(
                row.text("category"), entered.number(row.field("affected")), entered.number(row.field("total")));
    }
}
