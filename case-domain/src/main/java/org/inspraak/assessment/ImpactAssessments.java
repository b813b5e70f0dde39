package org.inspraak.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

/** All impact assessments. */
interface ImpactAssessments {

    /** With their risks, the latest edition first. */
    List<ImpactAssessment> ofCase(UUID caseId);

    /** The edition that is not approved yet. */
    Optional<ImpactAssessment> findCurrent(UUID caseId);

    /** The edition that is not approved yet; begins one when there is none. */
    ImpactAssessment current(CaseFile caseFile, Moment now);
}
