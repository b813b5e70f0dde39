package org.inspraak.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;

/** Opens a case's reviews to read them; that they were looked at is audited. */
@ApplicationScoped
@Transactional
public class ReadReviews {

    @Inject
    CaseAccess access;

    @Inject
    Reviews reviews;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** The latest first. */
    public List<Review> reviews(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        List<Review> all = reviews.ofCase(caseFile.id());
        audit.record(actor, "case.viewed.reviews", "case/" + number, clock.read());
        return all;
    }
}
