package org.inspraak.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.TimelineEntry;
import org.inspraak.shared.CaseClock.Moment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One case from its registration to its end, with everything real: engine, domain, database, transactions. */
@ExtendWith(ArquillianExtension.class)
public class WholeLifeIT {

    private static final int DAYS_BETWEEN_STEPS = 3;

    @Inject
    Casework casework;

    @Inject
    FoundUnion foundUnion;

    @Inject
    Tables tables;

    @Inject
    StoryClock clock;

    private Union union;

    @BeforeEach
    void found() {
        clock.startAfresh();
        union = foundUnion.found();
    }

    @Test
    void given_an_introduction_when_every_task_is_done_then_the_case_goes_through_all_stages_and_is_closed() {
        CaseNumber number = casework.register(union.consultant());

        casework.liveOn(union, number, DAYS_BETWEEN_STEPS);

        ReadCase.Whole whole = casework.read(union.consultant(), number);
        CaseFile caseFile = whole.caseFile();
        assertThat(caseFile.stage()).isEqualTo(Stage.CLOSED);
        assertThat(caseFile.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(caseFile.outcome()).isEqualTo(CaseOutcome.AGREEMENT);
        assertThat(whole.tasks()).isEmpty();
        assertThat(whole.deadlines()).as("nothing is owed in a closed case").noneMatch(deadline -> deadline.state()
                .isOpen());
        itsTimelineTellsEverything(whole.timeline());
        assertThat(tables.count("act_ru_execution where business_key_ = ?", number.toString()))
                .as("the process has ended")
                .isZero();
        assertThat(tables.count("audit_entry where subject = ?", "case/" + number))
                .isGreaterThan(22);
        assertThat(tables.auditFindings()).isEmpty();
    }

    private static void itsTimelineTellsEverything(List<TimelineEntry> timeline) {
        List<String> stages = timeline.stream()
                .filter(entry -> entry.code().equals("stage-entered"))
                .map(TimelineEntry::aboutKey)
                .toList();
        // the newest first
        assertThat(stages)
                .containsExactly(
                        "stage.re-evaluation",
                        "stage.agreed-plan",
                        "stage.negotiation",
                        "stage.impact-assessment",
                        "stage.information-request");
        assertThat(timeline).allSatisfy(entry -> {
            assertThat(entry.happenedOn()).isNotNull();
            assertThat(entry.recordedAt()).isNotNull();
            assertThat(entry.recordedBy()).isNotBlank();
        });
        assertThat(timeline)
                .filteredOn(entry -> entry.code().equals("case-registered"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.happenedOn())
                            .as("when the union learnt of it")
                            .isEqualTo(StoryClock.START.minusDays(3));
                    assertThat(Moment.of(entry.recordedAt()).today()).isEqualTo(StoryClock.START);
                });
    }
}
