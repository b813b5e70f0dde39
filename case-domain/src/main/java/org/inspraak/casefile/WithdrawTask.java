package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;

/** The case went elsewhere: what was to be done is not to be done any more. Harmless for a task that was completed. */
@ApplicationScoped
@Transactional
public class WithdrawTask {

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseClock clock;

    public void withdraw(String processRef) {
        caseFiles.findTaskByProcessRef(processRef).ifPresent(task -> task.withdraw(Actor.system(), clock.read()));
    }
}
