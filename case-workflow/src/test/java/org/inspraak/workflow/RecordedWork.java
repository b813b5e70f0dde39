package org.inspraak.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.Stage;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.EscalationProcess;
import org.inspraak.escalation.WeighEscalation;
import org.inspraak.shared.Role;

/** The domain in memory: keeps the open tasks as the domain would, and a line for everything the process asked of it. */
final class RecordedWork implements CaseWork {

    record OpenedTask(CaseNumber number, String name, Role role, UUID subjectId, String processRef) {}

    /** A matter that no special line of the routing table is about. */
    static final WeighEscalation.Weight ORDINARY =
            new WeighEscalation.Weight("normal", 0, "information-request", "antwerp", "ONE", "140.03");

    private final Map<String, OpenedTask> open = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<UUID, EscalationLevel> levels = new LinkedHashMap<>();
    private EscalationProcess escalations;

    final Deque<Boolean> employerIsChasedEnough = new ArrayDeque<>();
    final Deque<Boolean> moreIsDue = new ArrayDeque<>();
    final Deque<Boolean> moreIsMissed = new ArrayDeque<>();
    WeighEscalation.Weight weight = ORDINARY;
    Runnable whatIsDue = () -> {};
    Runnable whatIsBroughtIn = () -> {};
    final Deque<Boolean> moreRowsWait = new ArrayDeque<>();
    final Deque<Boolean> moreCasesFollow = new ArrayDeque<>();
    boolean isDocumentClean = true;
    RuntimeException scannerFailure;
    private final UUID run = UUID.randomUUID();
    RuntimeException noticeFailure;
    RuntimeException closingFailure;
    UUID lastEscalation;

    void use(EscalationProcess process) {
        escalations = process;
    }

    void forgetAll() {
        open.clear();
        asked.clear();
        levels.clear();
        employerIsChasedEnough.clear();
        moreIsDue.clear();
        moreIsMissed.clear();
        weight = ORDINARY;
        moreRowsWait.clear();
        moreCasesFollow.clear();
        whatIsBroughtIn = () -> {};
        whatIsDue = () -> {};
        noticeFailure = null;
        closingFailure = null;
        isDocumentClean = true;
        scannerFailure = null;
    }

    /** What the process asked, in order: {@code enterStage negotiation}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    List<OpenedTask> openTasks() {
        return List.copyOf(open.values());
    }

    OpenedTask openTask(String name) {
        return open.values().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not open, but " + open.values()));
    }

    void complete(String processRef) {
        open.remove(processRef);
    }

    void escalationBegins(UUID id, EscalationLevel level) {
        levels.put(id, level);
        lastEscalation = id;
    }

    @Override
    public void openTask(CaseNumber number, String taskName, Role role, UUID subjectId, String processRef) {
        open.put(processRef, new OpenedTask(number, taskName, role, subjectId, processRef));
    }

    @Override
    public void withdrawTask(String processRef) {
        OpenedTask task = open.remove(processRef);
        if (task != null) {
            asked.add("withdrawTask " + task.name());
        }
    }

    @Override
    public void enterStage(CaseNumber number, Stage stage) {
        asked.add("enterStage " + stage.code());
    }

    @Override
    public void closeCase(CaseNumber number, CaseOutcome outcome) {
        if (closingFailure != null) {
            throw closingFailure;
        }
        asked.add("closeCase " + outcome);
    }

    @Override
    public void recomputeDeadlines(CaseNumber number) {
        asked.add("recomputeDeadlines");
    }

    @Override
    public void pauseUnionClocks(CaseNumber number) {
        asked.add("pauseUnionClocks");
    }

    @Override
    public void resumeUnionClocks(CaseNumber number) {
        asked.add("resumeUnionClocks");
    }

    @Override
    public UUID beginDueRun() {
        asked.add("beginDueRun");
        return run;
    }

    @Override
    public void endDueRun(UUID runId) {
        asked.add("endDueRun" + (run.equals(runId) ? "" : " of another run"));
    }

    @Override
    public void deliverLetter(UUID dispatchId) {
        asked.add("deliverLetter " + dispatchId);
        if (noticeFailure != null) {
            throw noticeFailure;
        }
    }

    @Override
    public void fileDispatchProof(UUID dispatchId) {
        asked.add("fileDispatchProof " + dispatchId);
    }

    @Override
    public void sendEmployerMail(UUID mailId) {
        asked.add("sendEmployerMail " + mailId);
    }

    @Override
    public void sendMorningMail(UUID mailId) {
        asked.add("sendMorningMail " + mailId);
        if (noticeFailure != null) {
            throw noticeFailure;
        }
    }

    @Override
    public boolean handleDueDeadlines(UUID runId) {
        asked.add("handleDueDeadlines");
        whatIsDue.run();
        return Boolean.TRUE.equals(moreIsDue.poll());
    }

    @Override
    public boolean chaseEmployer(CaseNumber number) {
        asked.add("chaseEmployer");
        return Boolean.TRUE.equals(employerIsChasedEnough.poll());
    }

    @Override
    public void openDeltaRequest(CaseNumber number) {
        asked.add("openDeltaRequest");
    }

    @Override
    public void planReview(CaseNumber number) {
        asked.add("planReview");
    }

    @Override
    public void raiseEscalation(CaseNumber number) {
        asked.add("raiseEscalation");
        escalationBegins(UUID.randomUUID(), EscalationLevel.REGIONAL_OFFICE);
        escalations.escalationRaised(number, lastEscalation, EscalationLevel.REGIONAL_OFFICE);
    }

    @Override
    public UUID openConciliation(CaseNumber number) {
        asked.add("openConciliation");
        escalationBegins(UUID.randomUUID(), EscalationLevel.REGIONAL_OFFICE);
        return lastEscalation;
    }

    @Override
    public WeighEscalation.Weight weighEscalation(UUID escalationId) {
        asked.add("weighEscalation");
        return weight;
    }

    @Override
    public boolean handUpMissedDuties() {
        asked.add("handUpMissedDuties");
        return Boolean.TRUE.equals(moreIsMissed.poll());
    }

    @Override
    public void notifyLevel(UUID escalationId, EscalationLevel level, Role role, int acknowledgeWithinWorkingDays) {
        levels.put(escalationId, level);
        asked.add("notifyLevel " + role.code() + " " + acknowledgeWithinWorkingDays);
    }

    @Override
    public EscalationLevel passToNextLevel(UUID escalationId) {
        asked.add("passToNextLevel");
        return levels.computeIfPresent(escalationId, (id, level) -> level.next());
    }

    @Override
    public boolean importRows(UUID importId) {
        asked.add("importRows");
        whatIsBroughtIn.run();
        return Boolean.TRUE.equals(moreRowsWait.poll());
    }

    @Override
    public boolean checkDocument(UUID versionId) {
        asked.add("checkDocument");
        if (scannerFailure != null) {
            throw scannerFailure;
        }
        return isDocumentClean;
    }

    @Override
    public void readText(UUID versionId) {
        asked.add("readText");
    }

    @Override
    public boolean followRuleChange(UUID changeId) {
        asked.add("followRule");
        return Boolean.TRUE.equals(moreCasesFollow.poll());
    }

    @Override
    public void sendNotice(UUID noticeId) {
        asked.add("sendNotice");
        if (noticeFailure != null) {
            throw noticeFailure;
        }
    }
}
