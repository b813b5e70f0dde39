package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.inspraak.company.Body;
import org.inspraak.company.BodyKind;
import org.inspraak.company.Company;
import org.inspraak.inquiry.InformationRequest.Recipient;

/** CAO 39 gives an order, not a choice: works council, else union delegation, else committee. */
@ApplicationScoped
class RecipientOfRequest {

    Recipient at(Company company, LocalDate day) {
        Set<BodyKind> there = EnumSet.noneOf(BodyKind.class);
        company.bodies().stream()
                .filter(body -> body.isInMandate(day))
                .map(Body::kind)
                .forEach(there::add);
        if (there.contains(BodyKind.WORKS_COUNCIL)) {
            return Recipient.WORKS_COUNCIL;
        }
        if (there.contains(BodyKind.UNION_DELEGATION)) {
            return Recipient.UNION_DELEGATION;
        }
        boolean committee = there.contains(BodyKind.HEALTH_AND_SAFETY_COMMITTEE);
        return committee ? Recipient.HEALTH_AND_SAFETY_COMMITTEE : Recipient.UNION;
    }
}
