package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.organisation.Office;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/**
 * Someone looked at a letter as it will leave and finds it right: its paper is made and kept. Where the office wants
 * four eyes, a regional officer does so who neither began the letter nor was the last to write in it.
 */
@ApplicationScoped
@Transactional
public class ApproveLetter {

    @Inject
    LetterCases cases;

    @Inject
    ComposeLetter composeLetter;

    @Inject
    PressLetter pressLetter;

    @Inject
    Letters letters;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @param seenVersion what was approved is what was seen; {@code null} for whichever is there */
    public Letter approve(Actor actor, CaseNumber number, UUID letterId, Integer seenVersion) {
        Moment now = clock.read();
        LetterCases.Found found = cases.readForWork(actor, number, letterId);
        Letter letter = found.letter();
        letter.mustNotBeSent();
        letter.mustStillBe(seenVersion);
        mustBeSecond(actor, found.caseFile(), letter);
        if (letter.answerDueOn().isBefore(now.today())) {
            throw CaseRuleViolation.invalid("answerDueOn", "letter.due-in-past");
        }
        keep(letter, pressLetter.press(found, now.today()));
        letter.approve(actor, now);
        letters.storeChanges();
        audit.record(actor, "letter.approved", "case/" + number, now);
        return letter;
    }

    private void keep(Letter letter, LetterPress.Paper pressed) {
        letters.findPaper(letter.id())
                .ifPresentOrElse(paper -> paper.take(pressed), () -> letters.add(new LetterPaper(letter, pressed)));
    }

    private void mustBeSecond(Actor actor, CaseFile caseFile, Letter letter) {
        boolean wanted = composeLetter
                .officeOf(caseFile)
                .map(Office::letterhead)
                .filter(head -> head.needsSecondApproval())
                .isPresent();
        if (wanted && (!actor.isAny(Role.REGIONAL_OFFICER) || letter.isOf(actor))) {
            throw CaseRuleViolation.forbidden("letter.needs-second-approval");
        }
    }
}
