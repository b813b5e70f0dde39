package org.inspraak.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** How our engine is set, wherever it runs; what concerns the server, {@link EngineStart} adds. */
final class EngineSettings {

    private EngineSettings() {}

    static void apply(ProcessEngineConfigurationImpl settings, CaseWork work) {
        settings.setBeans(Steps.over(work));
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TaskMirror(work))));
        settings.setBusinessCalendarManager(calendars());
        // no block of ids to fetch, hence no row that two nodes wait for
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJdbcBatchProcessing(true);
        settings.setEnforceHistoryTimeToLive(true);
        settings.setDefaultNumberOfRetries(3);
        // a rule that says no is thrown through the engine, and is no failure; who called decides what is logged
        settings.setEnableCmdExceptionLogging(false);
        keepNothingBesideTheCase(settings);
        allowNothingBesideTheModels(settings);
    }

    /**
     * The domain keeps the timeline and the audit log of a case. A second record in the engine's tables would cost most
     * of its writes and would hold personal data that nobody looks after.
     */
    private static void keepNothingBesideTheCase(ProcessEngineConfigurationImpl settings) {
        settings.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        settings.setHistoryCleanupEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
    }

    /** Who may do what is decided in the domain; a model calls steps by name and holds no script. */
    private static void allowNothingBesideTheModels(ProcessEngineConfigurationImpl settings) {
        settings.setAuthorizationEnabled(false);
        settings.setEnableExpressionsInAdhocQueries(false);
        settings.setEnableExpressionsInStoredQueries(false);
        settings.setDeploymentLockUsed(true);
    }

    private static MapBusinessCalendarManager calendars() {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(BelgianCycles.NAME, new BelgianCycles());
        return calendars;
    }
}
