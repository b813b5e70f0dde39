package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.deadline.Deadline;
import org.inspraak.document.CheckState;
import org.inspraak.document.Documents;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.inquiry.GivenAnswer;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Party;
import org.inspraak.inquiry.Rounds;
import org.inspraak.inquiry.TakeAnswers;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.TellStaff;
import org.inspraak.portal.AnswerSheet.Place;
import org.inspraak.portal.Threshold.Visit;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * The employer hands in: nothing of it changes any more, they get a copy with its hash, the answers stand in the request,
 * and the case goes on as if a consultant had recorded them. An answer that comes late is an answer.
 */
@ApplicationScoped
@Transactional
public class HandAnswersIn {

    private static final String TASK = "awaitAnswers";

    @Inject
    Threshold threshold;

    @Inject
    Invitations invitations;

    @Inject
    AnswerCopies copies;

    @Inject
    KeepPaper keepPaper;

    @Inject
    TakeAnswers takeAnswers;

    @Inject
    Documents documents;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CompleteTask completeTask;

    @Inject
    CaseJournal journal;

    @Inject
    StaffDirectory staff;

    @Inject
    TellStaff tellStaff;

    @Inject
    EmployerMailProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * Closes the form.
     *
     * @param seen when the draft that was looked at was kept; {@code null} for whichever is there
     * @throws CaseRuleViolation {@code portal.not-admitted}, {@code portal.handed-in}, {@code portal.nothing-answered},
     *     {@code portal.answer-empty}, {@code portal.file-refused}, {@code text.missing}
     */
    public HandedIn handIn(LinkToken token, UUID admitted, Instant seen) {
        Moment now = clock.read();
        Visit visit = threshold.admitToWrite(token, admitted, now);
        Invitation invitation = visit.invitation();
        mustStillBe(seen, invitation);
        AnswerSheet sheet = AnswerSheet.of(visit, threshold.asker(visit.caseFile()));
        mustBeWhole(sheet);
        sheet.attachments().forEach(this::mustBeHarmless);
        invitation.handIn(copies.write(sheet, invitation.receiptAt(now), now.instant()), now);
        keepPaper.keep(visit, now);
        take(visit, sheet, now);
        confirm(invitation, now);
        CaseFile caseFile = visit.caseFile();
        staff.findById(caseFile.placement().ownerId())
                .ifPresent(owner -> tellStaff.tell(
                        owner, "employer-answered", caseFile.number().toString(), now));
        // the hash stands in the chain of the audit too, where nobody can put another in its place
        audit.record(
                visit.actor(),
                "employer.handed-in",
                visit.subject() + "/sha256/" + invitation.handedIn().hash(),
                now);
        return invitation.handedIn();
    }

    /** Nobody answers for what a colleague changed after they had read it. */
    private static void mustStillBe(Instant seen, Invitation invitation) {
        if (seen != null && invitation.handedIn() == null && !seen.equals(invitation.draftSavedAt())) {
            throw CaseRuleViolation.stale();
        }
    }

    private static void mustBeWhole(AnswerSheet sheet) {
        var check = new CaseRuleViolation.Check();
        check.that(sheet.answeredBy() != null, "answeredBy", "text.missing");
        boolean saysSomething = sheet.blanks() < sheet.places().size()
                || sheet.remark() != null
                || !sheet.attachments().isEmpty();
        check.that(saysSomething, null, "portal.nothing-answered");
        sheet.items().forEach(item -> item.places()
                .forEach(place -> check.that(
                        !isEmptyAnswer(sheet, place), null, "portal.answer-empty", "number", item.number())));
        check.orThrow();
    }

    private void mustBeHarmless(Attachment file) {
        boolean harmful = documents.versions(file.documentId()).stream()
                .anyMatch(version -> version.state() == CheckState.REFUSED);
        if (harmful) {
            throw CaseRuleViolation.conflict("portal.file-refused", "name", file.fileName());
        }
    }

    /** "Answered" with neither words nor a file answers nothing. */
    private static boolean isEmptyAnswer(AnswerSheet sheet, Place place) {
        boolean claims = place.state() == AnswerState.ANSWERED || place.state() == AnswerState.PARTLY;
        return claims
                && place.text() == null
                && sheet.attachmentsOf(place.question()).isEmpty()
                && sheet.attachmentsOf(null).isEmpty();
    }

    private void take(Visit visit, AnswerSheet sheet, Moment now) {
        List<GivenAnswer> given = sheet.items().stream()
                .flatMap(item -> item.places().stream())
                .filter(place -> !place.isBlank())
                .map(place -> new GivenAnswer(
                        place.question(), place.part(), place.meant(), place.text(), filesOf(sheet, place)))
                .toList();
        takeAnswers.take(visit.caseFile(), visit.request(), Party.EMPLOYER, sheet.answeredBy(), given, now);
        goOn(visit, sheet, now);
    }

    private static List<UUID> filesOf(AnswerSheet sheet, Place place) {
        return sheet.attachmentsOf(place.question()).stream()
                .map(Attachment::documentId)
                .toList();
    }

    /**
     * While the case waits, or when somebody recorded an answer before, there is no task to complete. Of two requests that
     * wait side by side each has a task, and to the process both are alike: what it was about is said when it is done.
     */
    private void goOn(Visit visit, AnswerSheet sheet, Moment now) {
        CaseFile caseFile = visit.caseFile();
        InformationRequest request = visit.request();
        Optional<CaseTask> task = caseFiles.openTasks(caseFile.id()).stream()
                .filter(one -> TASK.equals(one.name()) && isAwaited(caseFile, request))
                .min(Comparator.comparing(one -> one.claimedBy() != null));
        task.ifPresent(one -> completeTask.complete(Actor.system(), one.id(), entered(request, sheet, now)));
        if (task.isEmpty()) {
            journal.met(caseFile, Deadline.Kind.ANSWER, request.id(), now.today(), now);
            journal.write(caseFile, "answer-received", visit.actor(), now).about(Integer.toString(request.round()));
        }
    }

    private static boolean isAwaited(CaseFile caseFile, InformationRequest request) {
        return caseFile.status() == CaseStatus.OPEN && request.state() == InformationRequest.State.SENT;
    }

    private Map<String, Object> entered(InformationRequest request, AnswerSheet sheet, Moment now) {
        String summary = sheet.remark() == null ? copies.summary(sheet) : sheet.remark();
        return Map.of(
                Rounds.FIELD,
                request.round(),
                "answeredOn",
                now.today(),
                "answeredBy",
                sheet.answeredBy(),
                "summary",
                summary);
    }

    private void confirm(Invitation invitation, Moment now) {
        EmployerMail mail = new EmployerMail(invitation, EmployerMail.Kind.CONFIRMATION, now);
        invitations.add(mail);
        process.employerMailRecorded(mail.id());
    }
}
