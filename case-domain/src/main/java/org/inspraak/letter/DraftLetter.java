package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.inquiry.AnswerDates;
import org.inspraak.inquiry.EmployerChased;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.inquiry.InformationRequests;
import org.inspraak.inquiry.Rounds;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Begins the letter that the case waits for: that of a composed request, or else a reminder of one that was sent. Whom
 * the company was written to last time is written to again, so far as the one who begins it may know of that. Beginning it twice gives the same letter.
 */
@ApplicationScoped
@Transactional
public class DraftLetter {

    /** The employer is reminded so often before the matter is handed up. */
    private static final int LAST_REMINDER = 2;

    @Inject
    CaseAccess access;

    @Inject
    InformationRequests requests;

    @Inject
    Letters letters;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @param round the number of the request that it is about; {@code null}: the latest that is ready, else the latest
     *     that waits for an answer
     * @throws CaseRuleViolation {@code letter.nothing-to-write} when no request is ready and none waits for an answer,
     *     {@code inquiry.round-not-waiting}
     */
    public Letter draft(Actor actor, CaseNumber number, Integer round) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustBeOpen();
        List<InformationRequest> waiting = waiting(caseFile);
        if (waiting.isEmpty()) {
            throw CaseRuleViolation.conflict("letter.nothing-to-write");
        }
        InformationRequest request = waiting.stream()
                .filter(one -> round == null || one.round() == round)
                .findFirst()
                .orElseThrow(() -> Rounds.notWaiting(round, waiting));
        return draft(actor, caseFile, request, now);
    }

    /** The employer's answer is late: the reminder lies ready when the owner comes to send it. */
    void chased(@Observes EmployerChased chased) {
        Letter letter = draft(Actor.system(), chased.caseFile(), chased.request(), chased.now());
        Letter.Kind kind = kindOf(chased.request());
        if (letter.kind() != kind) {
            letter.comesLater(kind, chased.request().answerDueOn());
        }
    }

    /** Those that are ready before those that were sent; of each the latest first. */
    private List<InformationRequest> waiting(CaseFile caseFile) {
        return requests.ofCase(caseFile.id()).stream()
                .filter(request -> request.state() == State.COMPOSED || request.state() == State.SENT)
                .sorted(Comparator.comparing(InformationRequest::state)
                        .thenComparing(
                                Comparator.comparing(InformationRequest::round).reversed()))
                .toList();
    }

    private Letter draft(Actor actor, CaseFile caseFile, InformationRequest request, Moment now) {
        return letters.findUnsent(request.id()).orElseGet(() -> begin(actor, caseFile, request, now));
    }

    private Letter begin(Actor actor, CaseFile caseFile, InformationRequest request, Moment now) {
        Letter letter = new Letter(
                caseFile.id(),
                caseFile.placement().companyId(),
                request.id(),
                kindOf(request),
                first(actor, caseFile, request, now.today()).check(),
                actor,
                now);
        letters.add(letter);
        audit.record(actor, "letter.drafted", "case/" + caseFile.number(), now);
        return letter;
    }

    private static Letter.Kind kindOf(InformationRequest request) {
        if (request.state() == State.SENT) {
            return request.reminders() >= LAST_REMINDER ? Letter.Kind.LAST_REMINDER : Letter.Kind.REMINDER;
        }
        return request.kind() == InformationRequest.Kind.FOLLOW_UP ? Letter.Kind.FOLLOW_UP : Letter.Kind.REQUEST;
    }

    private LetterDetails first(Actor actor, CaseFile caseFile, InformationRequest request, LocalDate today) {
        Staff owner = staff.findById(caseFile.placement().ownerId()).orElseThrow();
        Visibility eyes = staff.visibilityOf(actor.isSystem() ? owner.actor() : actor);
        Optional<Letter> before = letters.lastSentTo(caseFile.placement().companyId(), eyes);
        return new LetterDetails(
                before.map(Letter::language).orElse(caseFile.company().language()),
                before.map(Letter::addressee).orElse(caseFile.company().name()),
                request.state() == State.SENT ? null : request.introduction(),
                dueOn(request, today),
                owner.name(),
                before.map(Letter::emails).orElse(List.of()),
                List.of());
    }

    /** A reminder gives the date that holds now, unless that has passed. */
    private static LocalDate dueOn(InformationRequest request, LocalDate today) {
        if (request.state() != State.SENT) {
            return AnswerDates.afterRequest(today);
        }
        return request.answerDueOn().isAfter(today) ? request.answerDueOn() : AnswerDates.afterReminder(today);
    }
}
