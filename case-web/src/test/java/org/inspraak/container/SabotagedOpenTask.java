package org.inspraak.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.OpenTask;
import org.inspraak.shared.Role;

/** The step by which the process opens a task. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SabotagedOpenTask extends OpenTask {

    @Inject
    Sabotage sabotage;

    @Override
    public void open(CaseNumber number, String taskName, Role role, UUID subjectId, String processRef) {
        super.open(number, taskName, role, subjectId, processRef);
        sabotage.passing(Sabotage.Point.STEP);
    }
}
