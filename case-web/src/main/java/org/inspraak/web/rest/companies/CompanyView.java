package org.inspraak.web.rest.companies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.company.Company;
import org.inspraak.web.rest.Codes;

/** A company as programs read it; what is not known is absent. */
public record CompanyView(
        UUID id,
        int version,
        String enterpriseNumber,
        String name,
        String jointCommittee,
        String region,
        String language,
        Integer headcount,
        Boolean publicService,
        Boolean platformWork,
        Boolean communityScale,
        List<BodyView> bodies,
        Boolean bodiesComplete,
        List<EstablishmentView> establishments) {

    /** A body with its mandate. */
    public record BodyView(String kind, LocalDate mandateFrom, LocalDate mandateTo) {}

    /** A place where the company works. */
    public record EstablishmentView(String number, String name, String municipality) {}

    static CompanyView of(Company company) {
        return new CompanyView(
                company.id(),
                company.version(),
                company.enterpriseNumber().toString(),
                company.name(),
                company.jointCommittee(),
                Codes.of(company.region()),
                Codes.of(company.language()),
                company.headcount(),
                company.traits().publicService(),
                company.traits().platformWork(),
                company.traits().communityScale(),
                company.bodies().stream()
                        .map(body -> new BodyView(Codes.of(body.kind()), body.mandateFrom(), body.mandateTo()))
                        .toList(),
                company.traits().bodiesComplete(),
                company.establishments().stream()
                        .map(place -> new EstablishmentView(
                                place.number() == null ? null : place.number().toString(),
                                place.name(),
                                place.municipality()))
                        .toList());
    }
}
