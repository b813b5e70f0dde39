package org.inspraak.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.CaseProcess;
import org.inspraak.casefile.CloseCase;
import org.inspraak.casefile.DueRunProcess;
import org.inspraak.casefile.EnterStage;
import org.inspraak.casefile.FailedJobs;
import org.inspraak.casefile.OpenTask;
import org.inspraak.casefile.PauseUnionDeadlines;
import org.inspraak.casefile.RecomputeDeadlines;
import org.inspraak.casefile.ResumeUnionDeadlines;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.WithdrawTask;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.EscalationProcess;
import org.inspraak.escalation.HandUpMissedDuties;
import org.inspraak.escalation.NotifyLevel;
import org.inspraak.escalation.PassToNextLevel;
import org.inspraak.escalation.RaiseEscalation;
import org.inspraak.importing.ImportProcess;
import org.inspraak.inquiry.ChaseEmployer;
import org.inspraak.inquiry.OpenDeltaRequest;
import org.inspraak.legal.RuleChangeProcess;
import org.inspraak.review.PlanReview;
import org.inspraak.shared.Role;

/** Stands in for the engine: what follows a task stands in a table, and every fact is kept to be looked at. */
public final class TableProcess
        implements CaseProcess, EscalationProcess, ImportProcess, RuleChangeProcess, DueRunProcess, FailedJobs {

    /** Task and outcome, and what follows: tasks to open, or one word in capitals. */
    private static final long LONGEST_AUDIT_LINK = 5_000;

    private static final Map<String, List<String>> NEXT = Map.ofEntries(
            Map.entry("completeIntake", List.of("INFORMATION_REQUEST")),
            Map.entry("composeRequest", List.of("sendRequest")),
            Map.entry("sendRequest", List.of("awaitAnswers")),
            Map.entry("awaitAnswers", List.of("reviewAnswers")),
            Map.entry("reviewAnswers complete", List.of("IMPACT_ASSESSMENT")),
            Map.entry("reviewAnswers incomplete", List.of("composeRequest")),
            Map.entry("assessImpact", List.of("recordBaseline")),
            Map.entry("recordBaseline", List.of("approveAssessment")),
            Map.entry("approveAssessment approved", List.of("NEGOTIATION")),
            Map.entry("approveAssessment sentBack", List.of("assessImpact")),
            Map.entry("agreeMandate", List.of("prepareRound")),
            Map.entry("prepareRound", List.of("holdRound")),
            Map.entry("holdRound held", List.of("recordRound")),
            Map.entry("holdRound postponed", List.of("prepareRound")),
            Map.entry("recordRound agreed", List.of("AGREED_PLAN")),
            Map.entry("recordRound nextRound", List.of("prepareRound")),
            Map.entry("recordRound deadlock", List.of("CONCILIATION")),
            Map.entry("draftPlan", List.of("consultMembers")),
            Map.entry("consultMembers accepted", List.of("signPlan")),
            Map.entry("consultMembers rejected", List.of("draftPlan")),
            Map.entry("signPlan", List.of("registerPlan")),
            Map.entry("registerPlan", List.of("followMeasures")),
            Map.entry("followMeasures", List.of("RE_EVALUATION")),
            Map.entry("gatherIndicators", List.of("compareWithPlan")),
            Map.entry("compareWithPlan", List.of("decideReview")),
            Map.entry("decideReview keep", List.of("RE_EVALUATION")),
            Map.entry("decideReview amend", List.of("AGREED_PLAN")),
            Map.entry("decideReview renegotiate", List.of("NEGOTIATION")),
            Map.entry("decideReview retired", List.of("RETIRED")),
            Map.entry("decideReview completed", List.of("COMPLETED")));

    private static final Map<Stage, List<String>> FIRST_TASKS = Map.of(
            Stage.INTAKE, List.of("completeIntake"),
            Stage.INFORMATION_REQUEST, List.of("composeRequest"),
            Stage.IMPACT_ASSESSMENT, List.of("recordCommitteeView", "recordWorkersView"),
            Stage.NEGOTIATION, List.of("agreeMandate"),
            Stage.AGREED_PLAN, List.of("draftPlan"));

    private static final Map<EscalationLevel, Role> ROLES = Map.of(
            EscalationLevel.REGIONAL_OFFICE, Role.REGIONAL_OFFICER,
            EscalationLevel.CENTRALE, Role.SECTOR_COORDINATOR,
            EscalationLevel.LEGAL_ACTION, Role.LEGAL_ADVISER);

    private record Token(CaseNumber number, String task, UUID escalation) {}

    private final House house;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<UUID, CaseNumber> escalations = new ConcurrentHashMap<>();
    private final Map<CaseNumber, UUID> conciliations = new ConcurrentHashMap<>();
    private final List<String> facts = new CopyOnWriteArrayList<>();
    private final AtomicInteger cases = new AtomicInteger();
    private final Map<Integer, Runnable> atCase = new ConcurrentHashMap<>();
    private final Set<CaseNumber> broken = ConcurrentHashMap.newKeySet();
    private RuntimeException failure;

    TableProcess(House house) {
        this.house = house;
    }

    /** Every fact that was told, with its subject. */
    public List<String> facts() {
        return facts;
    }

    /** From now on completing a task fails, as an engine may. */
    public void failWith(RuntimeException broken) {
        failure = broken;
    }

    /** The case that begins as this one from now on is refused, as an engine may. */
    public void failAtCase(int count, RuntimeException broken) {
        cases.set(0);
        atCase.put(count, () -> {
            throw broken;
        });
    }

    /**
     * Something happens elsewhere while this case begins. Once in sixty-four times both write into the same chain of the
     * audit: then it ends only after this case was stored.
     */
    public void afterCases(int count, Supplier<Thread> elsewhere) {
        cases.set(0);
        atCase.put(count, () -> {
            Thread thread = elsewhere.get();
            thread.start();
            try {
                thread.join(LONGEST_AUDIT_LINK);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void ruleChanged(UUID changeId) {
        facts.add("ruleChanged " + changeId);
    }

    @Override
    public void importStarted(UUID importId) {
        facts.add("importStarted " + importId);
    }

    @Override
    public <T> T inItsOwnTransaction(Supplier<T> work) {
        return house.inItsOwnTransaction(work);
    }

    @Override
    public void introductionRegistered(CaseNumber number, Stage firstStage) {
        atCase.getOrDefault(cases.incrementAndGet(), () -> {}).run();
        facts.add("introductionRegistered " + firstStage);
        enter(number, firstStage);
    }

    @Override
    public void taskCompleted(String processRef, String outcome) {
        if (failure != null) {
            throw failure;
        }
        Token token = tokens.remove(processRef);
        facts.add("taskCompleted " + token.task() + (outcome == null ? "" : " " + outcome));
        if (token.escalation() != null) {
            escalationTask(token, outcome);
        } else if (token.task().equals("recordCommitteeView") || token.task().equals("recordWorkersView")) {
            joinViews(token);
        } else {
            NEXT.get(token.task() + (outcome == null ? "" : " " + outcome)).forEach(step -> go(token.number(), step));
        }
    }

    private void joinViews(Token token) {
        boolean otherOpen = tokens.values().stream()
                .anyMatch(other -> other.number().equals(token.number())
                        && other.task().matches("recordCommitteeView|recordWorkersView"));
        if (!otherOpen) {
            open(token.number(), "assessImpact");
        }
    }

    private void go(CaseNumber number, String step) {
        switch (step) {
            case "CONCILIATION" -> {
                UUID id = house.the(RaiseEscalation.class).recordConciliation(number);
                conciliations.put(number, id);
                ask(number, id, EscalationLevel.REGIONAL_OFFICE);
            }
            case "RETIRED" -> house.the(CloseCase.class).close(number, CaseOutcome.SYSTEM_RETIRED);
            case "COMPLETED" -> house.the(CloseCase.class).close(number, CaseOutcome.AGREEMENT);
            default -> {
                if (step.equals(step.toUpperCase(java.util.Locale.ROOT))) {
                    enter(number, Stage.valueOf(step));
                } else {
                    open(number, step);
                }
            }
        }
    }

    private void enter(CaseNumber number, Stage stage) {
        house.the(EnterStage.class).enter(number, stage);
        if (stage == Stage.RE_EVALUATION) {
            house.the(PlanReview.class).plan(number);
        } else {
            FIRST_TASKS.get(stage).forEach(task -> open(number, task));
        }
    }

    private void open(CaseNumber number, String task) {
        open(number, task, Role.CONSULTANT, null);
    }

    private void open(CaseNumber number, String task, Role role, UUID escalation) {
        String ref = UUID.randomUUID().toString();
        tokens.put(ref, new Token(number, task, escalation));
        house.the(OpenTask.class).open(number, task, role, escalation, ref);
    }

    @Override
    public void taskClaimed(String processRef, String username) {
        facts.add("taskClaimed " + username);
    }

    @Override
    public void stageMoved(CaseNumber number, Stage target) {
        facts.add("stageMoved " + target);
        withdrawAll(number);
        if (target == Stage.CLOSED) {
            house.the(CloseCase.class).close(number, CaseOutcome.NO_AGREEMENT);
        } else if (target == Stage.RE_EVALUATION) {
            house.the(EnterStage.class).enter(number, target);
            open(number, "gatherIndicators");
        } else {
            enter(number, target);
        }
    }

    private void withdrawAll(CaseNumber number) {
        List<String> refs = tokens.entrySet().stream()
                .filter(entry -> entry.getValue().number().equals(number))
                .map(Map.Entry::getKey)
                .toList();
        refs.forEach(ref -> {
            house.the(WithdrawTask.class).withdraw(ref);
            tokens.remove(ref);
        });
    }

    @Override
    public void introductionDatesChanged(CaseNumber number) {
        facts.add("introductionDatesChanged");
        house.the(RecomputeDeadlines.class).recompute(number);
    }

    @Override
    public void scopeChanged(CaseNumber number) {
        facts.add("scopeChanged");
        house.the(OpenDeltaRequest.class).open(number);
        open(number, "composeRequest");
    }

    @Override
    public void introductionWithdrawn(CaseNumber number) {
        facts.add("introductionWithdrawn");
        withdrawAll(number);
        house.the(CloseCase.class).close(number, CaseOutcome.WITHDRAWN);
    }

    @Override
    public void caseSuspended(CaseNumber number) {
        facts.add("caseSuspended");
        house.the(PauseUnionDeadlines.class).pause(number);
    }

    @Override
    public void caseResumed(CaseNumber number) {
        facts.add("caseResumed");
        house.the(ResumeUnionDeadlines.class).resume(number);
    }

    @Override
    public long count() {
        return broken.size();
    }

    @Override
    public List<Failed> list() {
        return List.of();
    }

    @Override
    public void tryAgain() {
        repair();
    }

    @Override
    public void dueRunRequested() {
        facts.add("dueRunRequested");
    }

    /** What waits for the answer in this case fails from now on, as an engine may. */
    public void failAtAnswerOf(CaseNumber number) {
        broken.add(number);
    }

    /** It works again. */
    public void repair() {
        broken.clear();
    }

    @Override
    public void answerOverdue(CaseNumber number) {
        if (broken.contains(number)) {
            throw new IllegalStateException("the process of " + number + " is broken");
        }
        facts.add("answerOverdue");
        if (house.the(ChaseEmployer.class).chase(number)) {
            house.the(RaiseEscalation.class).raiseUnanswered(number);
        }
    }

    @Override
    public void reviewDue(CaseNumber number) {
        facts.add("reviewDue");
        open(number, "gatherIndicators");
    }

    @Override
    public Optional<Diagram> findDiagram(CaseNumber number) {
        return Optional.empty();
    }

    @Override
    public void escalationRaised(CaseNumber number, UUID escalationId, EscalationLevel level) {
        facts.add("escalationRaised " + level);
        ask(number, escalationId, level);
    }

    private void ask(CaseNumber number, UUID id, EscalationLevel level) {
        escalations.put(id, number);
        house.the(NotifyLevel.class).notify(id, level, ROLES.get(level), 3);
        open(number, "acknowledgeEscalation", ROLES.get(level), id);
    }

    private void escalationTask(Token token, String outcome) {
        if (token.task().equals("acknowledgeEscalation")) {
            Role role = house.inTransaction(() -> roleOf(token.escalation()));
            open(token.number(), "resolveEscalation", role, token.escalation());
            return;
        }
        switch (outcome) {
            case "handedUp" -> acknowledgementOverdue(token.escalation());
            case "closedWithoutAgreement" -> house.the(CloseCase.class).close(token.number(), CaseOutcome.NO_AGREEMENT);
            default -> {
                if (token.escalation().equals(conciliations.get(token.number()))) {
                    enter(token.number(), Stage.NEGOTIATION);
                }
            }
        }
    }

    private Role roleOf(UUID escalation) {
        return house.em()
                .createQuery("select e.role from Escalation e where e.id = :id", Role.class)
                .setParameter("id", escalation)
                .getSingleResult();
    }

    @Override
    public void acknowledgementOverdue(UUID escalationId) {
        facts.add("acknowledgementOverdue");
        withdrawOf(escalationId);
        EscalationLevel level = house.the(PassToNextLevel.class).pass(escalationId);
        ask(escalations.get(escalationId), escalationId, level);
    }

    @Override
    public void escalationWithdrawn(UUID escalationId) {
        facts.add("escalationWithdrawn");
        withdrawOf(escalationId);
    }

    private void withdrawOf(UUID escalationId) {
        List<String> refs = tokens.entrySet().stream()
                .filter(entry -> escalationId.equals(entry.getValue().escalation()))
                .map(Map.Entry::getKey)
                .toList();
        refs.forEach(ref -> {
            house.the(WithdrawTask.class).withdraw(ref);
            tokens.remove(ref);
        });
    }

    @Override
    public void dutiesMissed() {
        facts.add("dutiesMissed");
        while (house.the(HandUpMissedDuties.class).handUpBatch()) {
            facts.add("dutiesMissed more");
        }
    }
}
