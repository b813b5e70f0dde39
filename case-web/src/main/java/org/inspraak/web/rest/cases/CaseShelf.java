package org.inspraak.web.rest.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.RegisterIntroduction;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.Once;

/** Reads and registers cases, each in a transaction that has all at hand which the answer tells. */
@ApplicationScoped
@Transactional
class CaseShelf {

    @Inject
    CaseAccess access;

    @Inject
    ReadCase readCase;

    @Inject
    RegisterIntroduction registerIntroduction;

    @Inject
    Once once;

    @Inject
    DeadlineViews views;

    /** @param key the {@code Idempotency-Key}, may be {@code null} */
    CaseView register(Actor actor, String key, IntroductionDetails details, JsonBody body) {
        String number = once.make(actor, key, "registerCase", body, () -> registerIntroduction
                .register(actor, details)
                .number()
                .toString());
        return CaseView.of(readCase.readStanding(actor, CaseNumber.parse(number)), views);
    }

    /** @param version the one that the dates were merged with */
    record Dates(int version, IntroductionDates merged) {}

    Dates mergeDates(Actor actor, CaseNumber number, JsonBody body) {
        CaseFile there = access.readForWork(actor, number);
        return new Dates(there.version(), CaseBodies.merge(body, there));
    }
}
