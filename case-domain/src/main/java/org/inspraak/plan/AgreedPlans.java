package org.inspraak.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

/** All agreed plans. */
public interface AgreedPlans {

    /** With their measures, the latest edition first. */
    List<AgreedPlan> ofCase(UUID caseId);

    Optional<AgreedPlan> findLatest(UUID caseId);

    /** The latest edition, if it is in this state. */
    default Optional<AgreedPlan> findLatest(UUID caseId, AgreedPlan.State state) {
        return findLatest(caseId).filter(plan -> plan.state() == state);
    }

    /** The latest edition that was signed: the one that holds. */
    default Optional<AgreedPlan> findSigned(UUID caseId) {
        return ofCase(caseId).stream().filter(AgreedPlan::isSigned).findFirst();
    }

    /** Begins the next edition. */
    AgreedPlan next(CaseFile caseFile, Moment now);
}
