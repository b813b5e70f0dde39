package org.inspraak.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Lets those who move one case do so one after the other. The engine reads a task and then where the process stands;
 * between the two, somebody else may have moved it, and the second person's word would fall on the wrong place. The
 * engine notices at its end, but only if nothing has gone wrong on the way. So whoever comes second waits until the first
 * has committed, and then finds things as they are.
 */
final class Turns {

    private static final String ROOT_OF_TASK = """
            select ID_ from ACT_RU_EXECUTION where ID_ in (
              select X.ROOT_PROC_INST_ID_ from ACT_RU_EXECUTION X join ACT_RU_TASK T on T.PROC_INST_ID_ = X.ID_
              where T.ID_ = ?)
            for update""";

    private static final String ROOT_OF_PROCESS = """
            select ID_ from ACT_RU_EXECUTION where ID_ in (
              select ROOT_PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)
            for update""";

    private final ProcessEngine engine;

    Turns(ProcessEngine engine) {
        this.engine = engine;
    }

    void atTask(String taskId, Runnable command) {
        take(ROOT_OF_TASK, taskId, command);
    }

    void atProcess(String businessKey, Runnable command) {
        take(ROOT_OF_PROCESS, businessKey, command);
    }

    private void take(String lock, String key, Runnable command) {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        settings.getCommandExecutorTxRequired().execute(context -> {
            // the session's connection: the lock must belong to the transaction of the command
            lock(context.getDbSqlSession().getSqlSession().getConnection(), lock, key);
            command.run();
            return null;
        });
    }

    private static void lock(Connection connection, String lock, String key) {
        try (PreparedStatement statement = connection.prepareStatement(lock)) {
            statement.setString(1, key);
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot wait for a turn", failed);
        }
    }
}
