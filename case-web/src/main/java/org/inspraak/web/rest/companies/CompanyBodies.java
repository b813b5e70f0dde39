package org.inspraak.web.rest.companies;

import java.util.List;
import org.inspraak.company.BodyKind;
import org.inspraak.company.Company;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.CompanyDetails.BodyDetails;
import org.inspraak.company.CompanyDetails.EstablishmentDetails;
import org.inspraak.company.CompanyTraits;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.web.rest.JsonBody;

/** Reads what a program says of a company. */
public final class CompanyBodies {

    private CompanyBodies() {}

    public static CompanyDetails read(JsonBody body) {
        return new CompanyDetails(
                body.text("enterpriseNumber"),
                body.text("name"),
                body.text("jointCommittee"),
                body.oneOf("region", Region.class),
                body.oneOf("language", Language.class),
                body.wholeNumber("headcount"),
                traits(body, CompanyTraits.UNKNOWN),
                readBodies(body),
                readEstablishments(body));
    }

    /** What is said, and what stands there already where nothing is said. */
    static CompanyDetails merge(JsonBody body, Company there) {
        return new CompanyDetails(
                null,
                body.has("name") ? body.text("name") : there.name(),
                body.has("jointCommittee") ? body.text("jointCommittee") : there.jointCommittee(),
                body.has("region") ? body.oneOf("region", Region.class) : there.region(),
                body.has("language") ? body.oneOf("language", Language.class) : there.language(),
                body.has("headcount") ? body.wholeNumber("headcount") : there.headcount(),
                traits(body, there.traits()),
                body.has("bodies") ? readBodies(body) : bodiesOf(there),
                body.has("establishments") ? readEstablishments(body) : establishmentsOf(there));
    }

    private static CompanyTraits traits(JsonBody body, CompanyTraits there) {
        return new CompanyTraits(
                body.has("publicService") ? body.yesNo("publicService") : there.publicService(),
                body.has("platformWork") ? body.yesNo("platformWork") : there.platformWork(),
                body.has("communityScale") ? body.yesNo("communityScale") : there.communityScale(),
                body.has("bodiesComplete") ? body.yesNo("bodiesComplete") : there.bodiesComplete());
    }

    private static List<BodyDetails> readBodies(JsonBody body) {
        return body.list(
                "bodies",
                one -> new BodyDetails(
                        one.oneOf("kind", BodyKind.class), one.date("mandateFrom"), one.date("mandateTo")));
    }

    private static List<EstablishmentDetails> readEstablishments(JsonBody body) {
        return body.list(
                "establishments",
                one -> new EstablishmentDetails(one.text("number"), one.text("name"), one.text("municipality")));
    }

    private static List<BodyDetails> bodiesOf(Company there) {
        return there.bodies().stream()
                .map(body -> new BodyDetails(body.kind(), body.mandateFrom(), body.mandateTo()))
                .toList();
    }

    private static List<EstablishmentDetails> establishmentsOf(Company there) {
        return there.establishments().stream()
                .map(place -> new EstablishmentDetails(
                        place.number() == null ? null : place.number().digits(), place.name(), place.municipality()))
                .toList();
    }
}
