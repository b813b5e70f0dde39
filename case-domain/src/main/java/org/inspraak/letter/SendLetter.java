package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequest.Channel;
import org.inspraak.inquiry.MoveAnswerDate;
import org.inspraak.inquiry.Rounds;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * Lets an approved letter leave: by mail, after the commit and to each address apart, or noted as given to the post or
 * handed over. The letter of a request does the task for which it was written, in the same transaction.
 */
@ApplicationScoped
@Transactional
public class SendLetter {

    private static final String TASK = "sendRequest";

    @Inject
    LetterCases cases;

    @Inject
    Letters letters;

    @Inject
    LetterPost post;

    @Inject
    LetterProcess process;

    @Inject
    FileLetter fileLetter;

    @Inject
    FileProof fileProof;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CompleteTask completeTask;

    @Inject
    MoveAnswerDate moveAnswerDate;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @throws CaseRuleViolation {@code letter.no-mail-server}, {@code letter.no-emails} and those of an unfit letter */
    public Letter byMail(Actor actor, CaseNumber number, UUID letterId, Integer seenVersion) {
        Moment now = clock.read();
        LetterCases.Found found = seen(actor, number, letterId, seenVersion);
        Letter letter = found.letter();
        mustBeFitToLeave(found, now.today());
        if (letter.emails().isEmpty()) {
            throw CaseRuleViolation.invalid("emails", "letter.no-emails");
        }
        if (!post.isSet()) {
            throw CaseRuleViolation.conflict("letter.no-mail-server");
        }
        LetterPaper paper = letters.findPaper(letterId).orElseThrow();
        letter.emails().stream()
                .map(email -> Dispatch.byMail(letter, email, paper, now))
                .forEach(dispatch -> {
                    letters.add(dispatch);
                    letters.storeChanges();
                    process.letterHandedOver(dispatch.id());
                });
        left(actor, found, new Leaving(Channel.EMAIL, now.today(), String.join(", ", letter.emails())), now);
        audit.record(actor, "letter.sent", "case/" + number, now);
        return letter;
    }

    /**
     * What a person says of a letter that did not leave by mail.
     *
     * @param channel {@code REGISTERED_LETTER} or {@code HANDED_OVER}
     * @param sentOn not in the future
     * @param toWhom who took it; {@code null} for the one it is addressed to
     * @param registeredAs the number that the post gave it; a registered letter has one
     */
    public record Given(Channel channel, LocalDate sentOn, String toWhom, String registeredAs) {}

    public Letter byHand(Actor actor, CaseNumber number, UUID letterId, Integer seenVersion, Given given) {
        Moment now = clock.read();
        LetterCases.Found found = seen(actor, number, letterId, seenVersion);
        Letter letter = found.letter();
        Given checked = check(given, letter, now);
        mustBeFitToLeave(found, checked.sentOn());
        LetterPaper paper = letters.findPaper(letterId).orElseThrow();
        letters.add(Dispatch.byHand(letter, checked.channel(), checked.toWhom(), checked.registeredAs(), paper, now));
        left(actor, found, new Leaving(checked.channel(), checked.sentOn(), checked.toWhom()), now);
        fileProof.file(found.caseFile(), letter, now);
        audit.record(actor, "letter.posted", "case/" + number, now);
        return letter;
    }

    private static Given check(Given given, Letter letter, Moment now) {
        var check = new CaseRuleViolation.Check();
        check.keep(() -> Text.present("channel", given.channel()));
        check.that(
                given.channel() == null
                        || given.channel() == Channel.REGISTERED_LETTER
                        || given.channel() == Channel.HANDED_OVER,
                "channel",
                "letter.channel-not-by-hand");
        check.keep(() -> Text.present("sentOn", given.sentOn()));
        check.that(given.sentOn() == null || !given.sentOn().isAfter(now.today()), "sentOn", "date.in-future");
        check.that(
                given.sentOn() == null
                        || letter.approvedAt() == null
                        || !given.sentOn()
                                .isBefore(Moment.of(letter.approvedAt()).today()),
                "sentOn",
                "letter.sent-before-approved");
        String whom = check.keep(() -> Text.optional("toWhom", given.toWhom(), Text.LINE));
        String registered = check.keep(() -> Text.optional("registeredAs", given.registeredAs(), Text.LINE));
        check.that(
                given.channel() != Channel.REGISTERED_LETTER || registered != null,
                "registeredAs",
                "letter.registration-missing");
        check.orThrow();
        String firstLine = letter.addressee().lines().findFirst().orElse("");
        return new Given(given.channel(), given.sentOn(), whom == null ? firstLine : whom, registered);
    }

    private LetterCases.Found seen(Actor actor, CaseNumber number, UUID letterId, Integer seenVersion) {
        LetterCases.Found found = cases.readForWork(actor, number, letterId);
        found.letter().mustStillBe(seenVersion);
        return found;
    }

    private static void mustBeFitToLeave(LetterCases.Found found, LocalDate on) {
        Letter letter = found.letter();
        letter.mustBeApproved();
        InformationRequest.State fit =
                letter.kind().isReminder() ? InformationRequest.State.SENT : InformationRequest.State.COMPOSED;
        if (found.request().state() != fit) {
            throw CaseRuleViolation.conflict("letter.request-went-on");
        }
        if (letter.answerDueOn().isBefore(on)) {
            throw CaseRuleViolation.invalid("answerDueOn", "letter.due-in-past");
        }
    }

    /** How, when and to whom it left. */
    private record Leaving(Channel channel, LocalDate on, String to) {}

    private void left(Actor actor, LetterCases.Found found, Leaving leaving, Moment now) {
        CaseFile caseFile = found.caseFile();
        Letter letter = found.letter();
        letter.sent(leaving.channel(), leaving.on(), actor);
        fileLetter.file(caseFile, letter, actor, now);
        letters.storeChanges();
        if (letter.kind().isReminder()) {
            moveAnswerDate.move(caseFile, found.request(), letter.answerDueOn(), now);
            journal.write(caseFile, "reminder-sent", actor, now).happenedOn(leaving.on());
        } else {
            doTask(actor, found, leaving);
        }
    }

    private void doTask(Actor actor, LetterCases.Found found, Leaving leaving) {
        CaseTask task = caseFiles.openTasks(found.caseFile().id()).stream()
                .filter(one -> one.name().equals(TASK))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.conflict("letter.request-went-on"));
        Map<String, Object> entered = new LinkedHashMap<>();
        entered.put(Rounds.FIELD, found.request().round());
        entered.put("sentOn", leaving.on().toString());
        entered.put("channel", leaving.channel().code());
        entered.put("sentTo", shortened(leaving.to()));
        entered.put("answerDueOn", found.letter().answerDueOn().toString());
        completeTask.complete(actor, task.id(), entered);
    }

    private static String shortened(String to) {
        return to.length() <= Text.LINE ? to : to.substring(0, Text.LINE - 1) + "…";
    }
}
