package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the models are deployed; before that no case could move. */
@Readiness
@ApplicationScoped
public class EngineReadiness implements HealthCheck {

    @Inject
    RunningEngine running;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("process-engine")
                .status(running.isRunning())
                .build();
    }
}
