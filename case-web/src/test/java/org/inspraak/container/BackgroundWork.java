package org.inspraak.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the engine does by itself after a commit: due runs, imports and the sending of notices. */
@ApplicationScoped
public class BackgroundWork {

    private static final int TRIES = 600;
    private static final int MILLIS_BETWEEN_TRIES = 100;

    @Inject
    Tables tables;

    /** Waits until nothing of it is left, so that a test that counts rows or statements counts its own only. */
    void awaitEnd() {
        for (int i = 0; i < TRIES; i++) {
            if (underWay() == 0) {
                return;
            }
            pause();
        }
        throw new AssertionError("the engine did not end its work: " + underWay() + " left");
    }

    private long underWay() {
        return tables.count("act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                + " where d.key_ in ('due-run', 'notice', 'morning-mail', 'employer-mail', 'letter-mail', 'import-run', 'rule-change',"
                + " 'missed-duties',"
                + " 'document-check')");
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
