package org.inspraak.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.inspraak.casefile.Stage;

/** Shows the {@linkplain KnownFigures figures} under {@code /metrics}. */
@ApplicationScoped
public class DomainMetrics {

    @Inject
    MetricRegistry registry;

    @Inject
    KnownFigures figures;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        for (Stage stage : Stage.values()) {
            show(
                    "inspraak_cases",
                    "Cases by the stage that they are in",
                    () -> figures.cases(stage),
                    new Tag("stage", stage.code()));
        }
        show("inspraak_deadlines_due", "Open deadlines due within seven days", figures::deadlinesDueSoon);
        show("inspraak_deadlines_late", "Open deadlines whose day has passed", figures::deadlinesLate);
        show("inspraak_escalations_open", "Escalations that have not ended", figures::openEscalations);
        show("inspraak_jobs_failed", "Jobs that wait for an administrator", figures::failedJobs);
    }

    private void show(String name, String description, Supplier<Double> figure, Tag... tags) {
        Metadata metadata =
                Metadata.builder().withName(name).withDescription(description).build();
        registry.gauge(metadata, figure, tags);
    }
}
