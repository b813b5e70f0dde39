package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import org.camunda.bpm.engine.ProcessEngine;
import org.inspraak.shared.CaseRuleViolation;

/** The engine while the application runs; there is one. */
@ApplicationScoped
class RunningEngine {

    private volatile ProcessEngine engine;
    private volatile ExecutorService threads;

    /** @param besides threads for work that a step waits for */
    void started(ProcessEngine started, ExecutorService besides) {
        threads = besides;
        engine = started;
    }

    /** Gives up the engine; nobody is served from now on. */
    ProcessEngine stopped() {
        ProcessEngine last = engine;
        engine = null;
        return last;
    }

    boolean isRunning() {
        return engine != null;
    }

    ProcessEngine get() {
        ProcessEngine running = engine;
        if (running == null) {
            throw CaseRuleViolation.conflict("process.not-running");
        }
        return running;
    }

    /** Threads that have nothing open yet: no transaction, no connection. */
    ExecutorService threads() {
        return threads;
    }
}
