package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/** Finds a case for someone, or tells that there is none for their eyes. */
@ApplicationScoped
public class CaseAccess {

    @Inject
    CaseFiles caseFiles;

    @Inject
    StaffDirectory staff;

    /** @throws CaseRuleViolation {@code case.not-found}, whether it is not there or not theirs to see */
    public CaseFile read(Actor actor, CaseNumber number) {
        return caseFiles
                .find(number, staff.visibilityOf(actor))
                .orElseThrow(() -> CaseRuleViolation.notFound("case.not-found"));
    }

    /** The same, locked, for those who work on cases; a reader who may only look is told so. */
    public CaseFile readForWork(Actor actor, CaseNumber number) {
        caseFiles.lock(number);
        CaseFile caseFile = read(actor, number);
        actor.mustBe(Role.CONSULTANT, Role.REGIONAL_OFFICER);
        return caseFile;
    }

    /** Whether this reader may see the union's own side of a case: notes, decisions, mandate, rounds. */
    public static boolean seesUnionFile(Actor actor) {
        return actor.isSystem()
                || actor.isAny(Role.CONSULTANT, Role.REGIONAL_OFFICER, Role.SECTOR_COORDINATOR, Role.LEGAL_ADVISER);
    }

    /** @throws CaseRuleViolation {@code case.union-file-only} for a delegate */
    public static void mustSeeUnionFile(Actor actor) {
        if (!seesUnionFile(actor)) {
            throw CaseRuleViolation.forbidden("case.union-file-only");
        }
    }
}
