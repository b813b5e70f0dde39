package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * Takes over a case that was kept elsewhere until now: it enters at its stage and goes on from there. One that was closed
 * is kept as closed; how it ended was not recorded.
 */
@ApplicationScoped
@Transactional
public class TakeOverCase {

    @Inject
    OpenCaseFile openCaseFile;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * Opens the file at a stage.
     *
     * @param note what was written of the case until now; {@code null} for none
     * @throws CaseRuleViolation {@code case.already-registered} with the {@code number} of the running case
     */
    public CaseFile takeOver(Actor actor, IntroductionDetails details, Stage stage, String note) {
        Moment now = clock.read();
        Text.present("stage", stage);
        CaseFile caseFile = openCaseFile.open(actor, details, stage, now);
        String text = Text.optional("note", note, Text.PAGES);
        if (text != null) {
            caseFiles.add(new Note(caseFile, text, actor, now));
        }
        caseFiles.add(new TimelineEntry(caseFile, "case-taken-over", actor, now).aboutKey("stage." + stage.code()));
        if (stage != Stage.CLOSED) {
            process.introductionRegistered(caseFile.number(), stage);
        }
        audit.record(actor, "case.taken-over", "case/" + caseFile.number(), now);
        return caseFile;
    }
}
