package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** The process brought the case to a stage. Saying it twice changes nothing. */
@ApplicationScoped
@Transactional
public class EnterStage {

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    public void enter(CaseNumber number, Stage stage) {
        CaseFile caseFile = caseFiles.read(number);
        if (caseFile.stage() == stage) {
            return;
        }
        Moment now = clock.read();
        caseFile.enter(stage, now);
        journal.write(caseFile, "stage-entered", Actor.system(), now).aboutKey("stage." + stage.code());
    }
}
