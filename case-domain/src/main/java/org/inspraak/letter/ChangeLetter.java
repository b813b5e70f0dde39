package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** Changes what a letter says that has not left; it has to be approved anew. */
@ApplicationScoped
@Transactional
public class ChangeLetter {

    @Inject
    LetterCases cases;

    @Inject
    Letters letters;

    @Inject
    LetterArguments arguments;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @param seenVersion the version that the writer looked at; {@code null} for whichever is there */
    public Letter change(Actor actor, CaseNumber number, UUID letterId, Integer seenVersion, LetterDetails details) {
        Moment now = clock.read();
        Letter letter = cases.readForWork(actor, number, letterId).letter();
        letter.mustNotBeSent();
        letter.mustStillBe(seenVersion);
        LetterDetails.Checked checked = details.check();
        if (checked.answerDueOn().isBefore(now.today())) {
            throw CaseRuleViolation.invalid("answerDueOn", "letter.due-in-past");
        }
        arguments.check(checked.arguments());
        letter.write(checked, actor);
        letters.storeChanges();
        audit.record(actor, "letter.changed", "case/" + number, now);
        return letter;
    }
}
