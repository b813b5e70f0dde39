package org.inspraak.workflow;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.transaction.TransactionManager;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Starts the engine with the application and stops it with the application. A web listener, because the server's names
 * are not yet bound when CDI tells that the application begins. The tables must be there: the launcher makes them.
 */
@WebListener
public class EngineStart implements ServletContextListener {

    @Inject
    RunningEngine running;

    @Inject
    DomainWork work;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ProcessEngine engine = settings().buildProcessEngine();
        try {
            Models.deploy(engine.getRepositoryService());
            running.started(engine, find("java:comp/DefaultManagedExecutorService", ManagedExecutorService.class));
            jobs(engine).start();
        } catch (RuntimeException failed) {
            running.stopped();
            engine.close();
            throw failed;
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (running.isRunning()) {
            // first the jobs: until they have ended they still move cases
            jobs(running.get()).shutdown();
            running.stopped().close();
        }
    }

    private JakartaTransactionProcessEngineConfiguration settings() {
        JakartaTransactionProcessEngineConfiguration settings = new JakartaTransactionProcessEngineConfiguration();
        EngineSettings.apply(settings, work);
        settings.setDataSource(find("jdbc/inspraak", DataSource.class));
        settings.setTransactionManager(find("java:appserver/TransactionManager", TransactionManager.class));
        settings.setTransactionsExternallyManaged(true);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        settings.setJobExecutor(new JobPool(find("java:comp/DefaultManagedThreadFactory", ManagedThreadFactory.class)));
        // started by hand, once the models are there
        settings.setJobExecutorActivate(false);
        return settings;
    }

    private static JobExecutor jobs(ProcessEngine engine) {
        return ((JakartaTransactionProcessEngineConfiguration) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    private static <T> T find(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException missing) {
            throw new IllegalStateException("the server has no " + name, missing);
        }
    }
}
