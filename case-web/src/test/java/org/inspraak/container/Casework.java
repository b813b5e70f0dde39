package org.inspraak.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.casefile.InvolvementPhase;
import org.inspraak.casefile.LearntHow;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.RegisterIntroduction;
import org.inspraak.casefile.RunDueDeadlines;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.StageWork;
import org.inspraak.casefile.SteerCase;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.SystemTraits;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;

/** What people do with a case, through the same use cases as pages and REST. */
@ApplicationScoped
public class Casework {

    static final LocalDate IMPLEMENTATION = LocalDate.of(2027, 9, 1);

    private static final AtomicInteger COMPANIES = new AtomicInteger(1000);
    private static final int MOST_STEPS = 30;
    private static final int MOST_STEPS_OF_A_LIFE = 40;

    @Inject
    RegisterIntroduction registerIntroduction;

    @Inject
    CompleteTask completeTask;

    @Inject
    ReadCase readCase;

    @Inject
    RunDueDeadlines runDueDeadlines;

    @Inject
    SteerCase steerCase;

    @Inject
    InTransaction inTransaction;

    @Inject
    StoryClock clock;

    private final Answers answers = new Answers();

    CaseNumber register(Actor actor) {
        return register(actor, introduction());
    }

    CaseNumber register(Actor actor, IntroductionDetails details) {
        return registerIntroduction.register(actor, details).number();
    }

    /** At a company that no other call gives, of which the union learnt three days ago. */
    IntroductionDetails introduction() {
        int i = COMPANIES.incrementAndGet();
        String enterpriseNumber = "0%07d%02d".formatted(i, 97 - i % 97);
        CompanyDetails company = new CompanyDetails(
                enterpriseNumber,
                "Bedrijf " + i,
                "140.03",
                Region.ANTWERP,
                Language.NL,
                240,
                null,
                List.of(),
                List.of());
        AiSystemDetails system = new AiSystemDetails(
                "Rooster AI",
                "Leverancier",
                "Product",
                "Plant de ploegen",
                Set.of(AiSystem.Function.SHIFT_PLANNING),
                new SystemTraits(true, true, null, null, null, null, null),
                AiSystem.DecisionDegree.ADVISES,
                List.of(),
                AiSystem.Status.PLANNED,
                null);
        return new IntroductionDetails(
                null,
                company,
                null,
                system,
                null,
                IMPLEMENTATION,
                null,
                null,
                LearntHow.DELEGATE_REPORTED,
                clock.today().minusDays(3),
                InvolvementPhase.AFTER_DECISION,
                null);
    }

    ReadCase.Whole read(Actor actor, CaseNumber number) {
        return readCase.read(actor, number);
    }

    CaseTask task(Actor actor, CaseNumber number, String name) {
        return read(actor, number).tasks().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + name + " in " + number));
    }

    List<String> openTasks(Actor actor, CaseNumber number) {
        return read(actor, number).tasks().stream().map(CaseTask::name).sorted().toList();
    }

    void complete(Actor actor, CaseNumber number, String name) {
        complete(actor, number, name, Map.of());
    }

    /** With the answers of the demo, but for what is given here. */
    void complete(Actor actor, CaseNumber number, String name, Map<String, ?> instead) {
        complete(actor, task(actor, number, name), instead);
    }

    void complete(Actor actor, CaseTask task, Map<String, ?> instead) {
        StageWork work = completeTask.workFor(task.name());
        Map<String, Object> entered = new HashMap<>();
        inTransaction.run(() -> entered.putAll(work.prefill(task.caseFile())));
        // as on the page: what stands there already stays, but rows that wait for an answer get one below or go
        entered.values().removeIf(List.class::isInstance);
        entered.putAll(answers.fill(task.name(), work.form(), clock.today()));
        entered.putAll(instead);
        completeTask.complete(actor, task.id(), entered);
    }

    /** Does what is to be done, one task after the other, until the case stands at this stage. */
    void bringTo(Stage stage, Union union, CaseNumber number) {
        for (int step = 0; step < MOST_STEPS; step++) {
            ReadCase.Whole whole = read(union.consultant(), number);
            if (whole.caseFile().stage() == stage) {
                return;
            }
            completeNext(union, whole);
        }
        throw new AssertionError(number + " never comes to " + stage);
    }

    /** The assessment is approved by another pair of eyes. */
    void completeNext(Union union, ReadCase.Whole whole) {
        CaseTask next = whole.tasks().get(0);
        complete(next.name().equals("approveAssessment") ? union.colleague() : union.consultant(), next, Map.of());
    }

    void reopen(Actor actor, CaseNumber number, Stage stage) {
        steerCase.reopenStage(actor, number, null, stage, "De zaak begint opnieuw.");
    }

    /** What the engine does each morning, batch after batch. */
    void dueRun() {
        for (int batch = 0; batch < MOST_STEPS; batch++) {
            if (!runDueDeadlines.runBatch()) {
                return;
            }
        }
        throw new AssertionError("the due run does not end");
    }

    /** Somebody does what is next, until the case is closed; at a review the clock goes on to its day. */
    void liveOn(Union union, CaseNumber number, int daysBetweenSteps) {
        for (int step = 0; step < MOST_STEPS_OF_A_LIFE; step++) {
            clock.forward(daysBetweenSteps);
            ReadCase.Whole whole = read(union.consultant(), number);
            if (whole.caseFile().status() == CaseStatus.CLOSED) {
                return;
            }
            if (whole.tasks().isEmpty()) {
                waitForReview(whole);
            } else {
                completeNext(union, whole);
            }
        }
        throw new AssertionError(number + " does not end");
    }

    /** Between plan and review nobody has anything to do, until the due run finds that the review is due. */
    private void waitForReview(ReadCase.Whole whole) {
        if (whole.caseFile().stage() != Stage.RE_EVALUATION) {
            throw new AssertionError(
                    "nobody has anything to do in " + whole.caseFile().stage());
        }
        Deadline review = whole.deadlines().stream()
                .filter(deadline -> deadline.kind() == Deadline.Kind.REVIEW
                        && deadline.state().isOpen())
                .findFirst()
                .orElseThrow();
        clock.moveTo(review.dueOn().plusDays(1));
        dueRun();
    }
}
