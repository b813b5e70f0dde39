package org.inspraak.web.rest.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.JsonBody;

/** Looks a case up in a transaction of its own. */
@ApplicationScoped
@Transactional
class CaseShelf {

    @Inject
    CaseAccess access;

    /** @param version the one that the dates were merged with */
    record Dates(int version, IntroductionDates merged) {}

    Dates mergeDates(Actor actor, CaseNumber number, JsonBody body) {
        CaseFile there = access.readForWork(actor, number);
        return new Dates(there.version(), CaseBodies.merge(body, there));
    }
}
