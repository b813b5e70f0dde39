package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inspraak.company.Body;
import org.inspraak.company.BodyKind;
import org.inspraak.company.Company;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.CompanyTraits;
import org.inspraak.company.Establishment;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.web.page.FormField.FormRow;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** The form in which a company is described, and how it is read. */
@RequestScoped
public class CompanyForms {

    private static final int MOST_ESTABLISHMENTS = 50;

    @Inject
    Choices choices;

    @Inject
    PageTexts texts;

    /** @param company what is known already, or {@code null} for a new one */
    public FormDraft draw(Company company) {
        boolean known = company != null;
        CompanyTraits traits = known ? company.traits() : CompanyTraits.UNKNOWN;
        FormDraft form = new FormDraft()
                .with(field("name", Kind.LINE).needed().starting(known ? company.name() : null))
                .with(field("jointCommittee", Kind.LINE)
                        .needed()
                        .helpedBy(texts.get("company.jointCommittee.help"))
                        .suggest(choices.committees())
                        .starting(known ? company.jointCommittee() : null))
                .with(field("region", Kind.CHOICE)
                        .needed()
                        .choices(choices.regions())
                        .starting(known ? company.region() : null))
                .with(field("language", Kind.CHOICE)
                        .needed()
                        .helpedBy(texts.get("company.language.help"))
                        .choices(choices.of(Language.class, "language"))
                        .starting(known ? company.language() : null))
                .with(field("headcount", Kind.NUMBER)
                        .helpedBy(texts.get("company.headcount.help"))
                        .starting(known ? company.headcount() : null))
                .with(trait("publicService", traits.publicService()))
                .with(trait("platformWork", traits.platformWork()))
                .with(trait("communityScale", traits.communityScale()))
                .with(bodies(known ? company.bodies() : List.of()))
                .with(trait("bodiesComplete", traits.bodiesComplete()))
                .with(establishments(known ? company.establishments() : List.of()));
        return known ? form.seenAt(company.version()) : form;
    }

    private FormField field(String name, Kind kind) {
        return new FormField(name, kind, texts.get("company." + name));
    }

    private FormField trait(String name, Boolean known) {
        return field(name, Kind.CHOICE)
                .helpedBy(texts.get("company." + name + ".help"))
                .choices(choices.yesNoUnknown())
                .starting(known == null ? "" : known);
    }

    private FormField bodies(List<Body> present) {
        FormField rows = field("bodies", Kind.ROWS)
                .helpedBy(texts.get("company.bodies.help"))
                .of(
                        List.of(
                                new FormField("kind", Kind.CHOICE, texts.get("company.body.kind"))
                                        .choices(choices.of(BodyKind.class, "body")),
                                new FormField("mandateFrom", Kind.DATE, texts.get("company.body.from")),
                                new FormField("mandateTo", Kind.DATE, texts.get("company.body.to"))),
                        0,
                        BodyKind.values().length);
        for (Body body : present) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kind", body.kind());
            row.put("mandateFrom", body.mandateFrom());
            row.put("mandateTo", body.mandateTo());
            rows.withRow(row);
        }
        return rows;
    }

    private FormField establishments(List<Establishment> places) {
        FormField rows = field("establishments", Kind.ROWS)
                .of(
                        List.of(
                                new FormField("name", Kind.LINE, texts.get("company.place.name")),
                                new FormField("municipality", Kind.LINE, texts.get("company.place.municipality")),
                                new FormField("number", Kind.LINE, texts.get("company.place.number"))),
                        0,
                        MOST_ESTABLISHMENTS);
        for (Establishment place : places) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", place.name());
            row.put("municipality", place.municipality());
            row.put("number", place.number());
            rows.withRow(row);
        }
        return rows;
    }

    /** What was typed, not judged yet. */
    CompanyDetails read(FormDraft form, String enterpriseNumber, Entered entered) {
        return new CompanyDetails(
                enterpriseNumber,
                form.text("name"),
                committee(form.text("jointCommittee")),
                entered.choice(form.field("region"), Region.class),
                entered.choice(form.field("language"), Language.class),
                entered.number(form.field("headcount")),
                new CompanyTraits(
                        entered.yesNo(form.field("publicService")),
                        entered.yesNo(form.field("platformWork")),
                        entered.yesNo(form.field("communityScale")),
                        entered.yesNo(form.field("bodiesComplete"))),
                form.field("bodies").filledRows().stream()
                        .map(row -> body(row, entered))
                        .toList(),
                form.field("establishments").filledRows().stream()
                        .map(row -> new CompanyDetails.EstablishmentDetails(
                                row.text("number"), row.text("name"), row.text("municipality")))
                        .toList());
    }

    /** The browser's proposals show the name behind the number. */
    private static String committee(String typed) {
        return typed == null ? null : typed.strip().split("\\s", 2)[0];
    }

    private static CompanyDetails.BodyDetails body(FormRow row, Entered entered) {
        return new CompanyDetails.BodyDetails(
                entered.choice(row.field("kind"), BodyKind.class),
                entered.date(row.field("mandateFrom")),
                entered.date(row.field("mandateTo")));
    }
}
