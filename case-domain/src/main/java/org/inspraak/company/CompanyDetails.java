package org.inspraak.company;

import java.time.LocalDate;
import java.util.List;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** What a person or a program says of a company, not checked yet. Lists may be {@code null}: none; so may the traits. */
public record CompanyDetails(
        String enterpriseNumber,
        String name,
        String jointCommittee,
        Region region,
        Language language,
        Integer headcount,
        CompanyTraits traits,
        List<BodyDetails> bodies,
        List<EstablishmentDetails> establishments) {

    /** More than any employer in Belgium has; a number above it is a slip. */
    public static final int MAX_HEADCOUNT = 1_000_000;

    public record BodyDetails(BodyKind kind, LocalDate mandateFrom, LocalDate mandateTo) {}

    public record EstablishmentDetails(String number, String name, String municipality) {

        private Establishment toEstablishment() {
            boolean unknown = number == null || number.isBlank();
            EstablishmentNumber checked = unknown ? null : EstablishmentNumber.parse("establishments.number", number);
            return new Establishment(checked, name, municipality);
        }
    }

    record Checked(
            String name,
            String jointCommittee,
            Region region,
            Language language,
            Integer headcount,
            CompanyTraits traits,
            List<Body> bodies,
            List<Establishment> establishments) {}

    /** Everything but the enterprise number. */
    Checked check(JointCommittees committees) {
        var check = new CaseRuleViolation.Check();
        String checkedName = check.keep(() -> Text.required("name", name, Text.LINE));
        String checkedCommittee = check.keep(() -> committees.check("jointCommittee", jointCommittee));
        check.keep(() -> Text.present("region", region));
        check.keep(() -> Text.present("language", language));
        check.that(
                headcount == null || (headcount >= 0 && headcount <= MAX_HEADCOUNT),
                "headcount",
                "company.headcount.out-of-bounds",
                "max",
                MAX_HEADCOUNT);
        List<Body> checkedBodies = check.keep(() -> orNone(bodies).stream()
                .map(body -> new Body(body.kind(), body.mandateFrom(), body.mandateTo()))
                .toList());
        if (checkedBodies != null) {
            long kinds = checkedBodies.stream().map(Body::kind).distinct().count();
            check.that(kinds == checkedBodies.size(), "bodies", "company.body.twice");
        }
        List<Establishment> checkedEstablishments = check.keep(() -> orNone(establishments).stream()
                .map(EstablishmentDetails::toEstablishment)
                .toList());
        check.orThrow();
        return new Checked(
                checkedName,
                checkedCommittee,
                region,
                language,
                headcount,
                traits == null ? CompanyTraits.UNKNOWN : traits,
                checkedBodies,
                checkedEstablishments);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
