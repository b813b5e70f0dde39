package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;

/** Lets a reader take a list of cases along, page by page; that it was taken is audited. */
@ApplicationScoped
@Transactional
public class ExportCases {

    static final int MOST_CASES = 20_000;

    private static final int AT_ONCE = 500;

    @Inject
    FindCases findCases;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @param on the day on which the list was so */
    public record Begun(Page<CaseFile> first, LocalDate on) {}

    /** @throws CaseRuleViolation {@code export.too-many} with the {@code max} and the {@code count} */
    public Begun begin(Actor actor, CaseFilter filter, CaseFilter.Sort sort) {
        Moment now = clock.read();
        Page<CaseFile> first = goOn(actor, filter, sort, null);
        if (first.total() > MOST_CASES) {
            throw CaseRuleViolation.invalid(null, "export.too-many", "max", MOST_CASES, "count", first.total());
        }
        audit.record(actor, "cases.exported", "cases", now);
        return new Begun(first, now.today());
    }

    /** @param after {@link Page#next()} of the page before */
    public Page<CaseFile> goOn(Actor actor, CaseFilter filter, CaseFilter.Sort sort, String after) {
        return findCases.find(actor, filter, sort, AT_ONCE, after);
    }
}
