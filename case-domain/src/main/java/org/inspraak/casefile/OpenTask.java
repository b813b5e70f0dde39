package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Role;

/** The process has something for a person to do. */
@ApplicationScoped
@Transactional
public class OpenTask {

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseClock clock;

    /**
     * @param taskName the task's id in the model
     * @param subjectId what it is about where a case may have several at once, else {@code null}
     * @param processRef how the process knows the task
     */
    public void open(CaseNumber number, String taskName, Role role, UUID subjectId, String processRef) {
        CaseFile caseFile = caseFiles.read(number);
        caseFiles.add(new CaseTask(caseFile, taskName, role, subjectId, processRef, clock.read()));
    }
}
