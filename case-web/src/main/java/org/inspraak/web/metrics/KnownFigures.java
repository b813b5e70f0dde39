package org.inspraak.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inspraak.casefile.FailedJobs;
import org.inspraak.casefile.ReadFigures;
import org.inspraak.casefile.Stage;
import org.inspraak.escalation.CountEscalations;
import org.inspraak.shared.CaseClock;
import org.inspraak.web.health.DatabaseAway;

/** The figures as they were at most a quarter of a minute ago, however often and by how many they are asked for. */
@ApplicationScoped
public class KnownFigures {

    private static final Logger LOG = Logger.getLogger(KnownFigures.class.getName());
    private static final Duration GOOD_FOR = Duration.ofSeconds(15);

    @Inject
    ReadFigures figures;

    @Inject
    CountEscalations escalations;

    @Inject
    FailedJobs failedJobs;

    @Inject
    CaseClock clock;

    private Counted counted;

    /** @param cases {@code null} when nothing could be counted */
    private record Counted(Instant at, ReadFigures.Figures cases, long escalations, long failedJobs) {

        double orUnknown(double figure) {
            return cases == null ? Double.NaN : figure;
        }
    }

    double cases(Stage stage) {
        Counted now = counted();
        return now.cases == null ? Double.NaN : now.cases.cases().get(stage);
    }

    double deadlinesDueSoon() {
        Counted now = counted();
        return now.cases == null ? Double.NaN : now.cases.dueSoon();
    }

    double deadlinesLate() {
        Counted now = counted();
        return now.cases == null ? Double.NaN : now.cases.late();
    }

    double openEscalations() {
        Counted now = counted();
        return now.orUnknown(now.escalations);
    }

    double failedJobs() {
        Counted now = counted();
        return now.orUnknown(now.failedJobs);
    }

    private synchronized Counted counted() {
        Instant now = clock.read().instant();
        if (counted == null || Duration.between(counted.at, now).abs().compareTo(GOOD_FOR) > 0) {
            counted = count(now);
        }
        return counted;
    }

    /** A figure that is not known must not look like one that is. */
    private Counted count(Instant now) {
        try {
            return new Counted(now, figures.read(), escalations.open(), failedJobs.count());
        } catch (RuntimeException failed) {
            boolean isAway = DatabaseAway.isIn(failed);
            LOG.log(Level.WARNING, "The figures could not be counted", isAway ? null : failed);
            return new Counted(now, null, 0, 0);
        }
    }
}
