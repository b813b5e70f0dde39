package org.inspraak.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.deadline.Deadline;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** A measure of the plan that holds was carried out; this may be long after the plan was signed. */
@ApplicationScoped
@Transactional
public class RecordMeasure {

    @Inject
    CaseAccess access;

    @Inject
    AgreedPlans plans;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public Measure done(Actor actor, CaseNumber number, UUID measureId, LocalDate doneOn, String remark) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustBeOpen();
        Measure measure = plans.findSigned(caseFile.id()).stream()
                .flatMap(plan -> plan.measures().stream())
                .filter(one -> one.id().equals(measureId))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("plan.measure-unknown"));
        if (Text.present("doneOn", doneOn).isAfter(now.today())) {
            throw CaseRuleViolation.invalid("doneOn", "date.in-future");
        }
        note(caseFile, measure, doneOn, Text.optional("remark", remark, Text.PAGES), actor, now);
        audit.record(actor, "plan.measure-done", "case/" + number, now);
        return measure;
    }

    void note(CaseFile caseFile, Measure measure, LocalDate doneOn, String remark, Actor actor, Moment now) {
        boolean isNews = doneOn != null && !doneOn.equals(measure.doneOn());
        // an empty date says nothing new; it does not undo what was done
        measure.note(doneOn == null ? measure.doneOn() : doneOn, remark);
        if (isNews) {
            journal.met(caseFile, Deadline.Kind.MEASURE, measure.id(), doneOn, now);
            journal.write(caseFile, "measure-done", actor, now)
                    .about(measure.what())
                    .happenedOn(doneOn);
        }
    }
}
