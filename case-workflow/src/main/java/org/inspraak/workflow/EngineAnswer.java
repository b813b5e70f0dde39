package org.inspraak.workflow;

import java.sql.SQLException;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.inspraak.shared.CaseRuleViolation;

/** Turns what the engine throws into what the domain says. */
final class EngineAnswer {

    private EngineAnswer() {}

    /**
     * Runs a command of the engine.
     *
     * @param conflict the code to answer with when somebody else was first
     * @throws CaseRuleViolation a step's own, as it was thrown, or a conflict
     */
    static void orConflict(String conflict, Runnable command) {
        try {
            command.run();
        } catch (RuntimeException thrown) {
            throw translate(thrown, conflict);
        }
    }

    private static RuntimeException translate(RuntimeException thrown, String conflict) {
        Optional<CaseRuleViolation> ofStep = find(thrown, CaseRuleViolation.class);
        if (ofStep.isPresent()) {
            return ofStep.get();
        }
        if (isSomebodyFirst(thrown)) {
            CaseRuleViolation violation = CaseRuleViolation.conflict(conflict);
            violation.initCause(thrown);
            return violation;
        }
        return thrown;
    }

    private static boolean isSomebodyFirst(RuntimeException thrown) {
        return thrown instanceof OptimisticLockingException
                || thrown instanceof MismatchingMessageCorrelationException
                || thrown instanceof NotFoundException
                || thrown instanceof NullValueException
                || find(thrown, SQLException.class)
                        .filter(EngineAnswer::isUndone)
                        .isPresent();
    }

    /** Class 40: the database chose to undo this transaction so that another one could end. */
    private static boolean isUndone(SQLException failed) {
        return failed.getSQLState() != null && failed.getSQLState().startsWith("40");
    }

    private static <T> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
