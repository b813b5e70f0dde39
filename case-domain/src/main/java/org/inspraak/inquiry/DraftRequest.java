package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseTask;
import org.inspraak.inquiry.EarlierRequest.Likeness;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.Suggestion.Fit;
import org.inspraak.knowledge.Library;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * Writes an information request little by little, before its task is completed: whoever leaves it finds it again as it
 * was. It begins with a proposal, with what the last round left open, or with an earlier request.
 */
@ApplicationScoped
@Transactional
public class DraftRequest {

    static final int MOST_QUESTIONS = 100;

    /** With those of the law. */
    static final int MOST_IN_ALL = 2 * MOST_QUESTIONS;

    /** As the version of a draft: there was none when it was looked. */
    public static final int NONE = -1;

    @Inject
    CaseAccess access;

    @Inject
    CaseFiles caseFiles;

    @Inject
    InformationRequests requests;

    @Inject
    OpenRound openRound;

    @Inject
    SuggestQuestions suggestQuestions;

    @Inject
    RecipientOfRequest recipients;

    @Inject
    Library library;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** With what a draft may begin. */
    public enum Beginning {
        /** With what the system's purpose and data suggest. */
        PROPOSAL,
        /** With what the last round left open. */
        LEFT_OPEN,
        /** With the questions of an earlier request. */
        EARLIER,
        /** With what the law asks for, and nothing else. */
        NOTHING
    }

    /**
     * What is being written.
     *
     * @param task that is completed when it is written; {@code null} while no request is to be written
     * @param request empty until somebody began it
     * @param changes against the earlier request that it was begun with
     * @param earlier requests with which it may begin
     * @param leftOpen how many questions the last round left open
     */
    public record Draft(
            CaseFile caseFile,
            CaseTask task,
            Optional<InformationRequest> request,
            RequestChanges changes,
            List<EarlierRequest> earlier,
            int leftOpen,
            List<Suggestion> suggestions) {

        /** @throws CaseRuleViolation {@code inquiry.nothing-to-compose} while no request is to be written */
        public Draft mustBeWriting() {
            if (task == null) {
                throw CaseRuleViolation.conflict("inquiry.nothing-to-compose");
            }
            return this;
        }
    }

    /** What somebody wrote; the law's questions need not be among the questions, they are there anyway. */
    public record Content(Recipient recipient, Language language, String introduction, List<AskedQuestion> questions) {

        public Content {
            questions = List.copyOf(questions);
        }
    }

    /** What is being written, and with what it may begin; that it was looked at is audited. */
    public Draft read(Actor actor, CaseNumber number) {
        Moment now = clock.read();
        CaseFile caseFile = access.read(actor, number);
        CaseAccess.mustSeeUnionFile(actor);
        CaseTask task = findTask(caseFile).orElse(null);
        Visibility visibility = staff.visibilityOf(actor);
        Optional<InformationRequest> written = written(caseFile);
        Draft draft = new Draft(
                caseFile,
                task,
                written,
                written.map(request -> changes(request, visibility)).orElse(RequestChanges.none()),
                earlier(caseFile, visibility),
                openRound.leftOpen(caseFile).size(),
                suggestQuestions.of(caseFile, now));
        caseFile.company().name();
        caseFile.aiSystem().name();
        audit.record(actor, "case.viewed.inquiry", "case/" + number, now);
        return draft;
    }

    /** A delta round is opened empty, and still waits for its beginning. */
    private Optional<InformationRequest> written(CaseFile caseFile) {
        return openRound.find(caseFile).filter(request -> request.writtenAt() != null);
    }

    private static void mustStillBe(int version, Integer seenVersion) {
        if (seenVersion != null && seenVersion != version) {
            throw CaseRuleViolation.stale();
        }
    }

    /** The task that waits for it; of two the one that nobody has taken. */
    private Optional<CaseTask> findTask(CaseFile caseFile) {
        return caseFiles.openTasks(caseFile.id()).stream()
                .filter(task -> task.name().equals(ComposeRequest.TASK))
                .min(Comparator.comparing(task -> task.claimedBy() != null));
    }

    private RequestChanges changes(InformationRequest request, Visibility visibility) {
        if (request.begunWith() == null) {
            return RequestChanges.none();
        }
        InformationRequest earlier = requests.read(request.begunWith());
        CaseNumber itsCase = caseFiles.readById(earlier.caseId()).number();
        // whoever may no longer see that case sees no more of it than what was taken over
        return caseFiles.find(itsCase, visibility).isPresent()
                ? RequestChanges.between(earlier, request)
                : RequestChanges.none();
    }

    private List<EarlierRequest> earlier(CaseFile caseFile, Visibility visibility) {
        List<EarlierRequest> found = new ArrayList<>();
        requests.findLastTo(caseFile.placement().companyId(), visibility)
                .ifPresent(request -> found.add(earlier(request, Likeness.SAME_COMPANY)));
        Optional.ofNullable(caseFile.aiSystem().product())
                .flatMap(product -> requests.findLastAbout(product, visibility))
                .filter(request -> found.stream().noneMatch(one -> one.request().equals(request)))
                .ifPresent(request -> found.add(earlier(request, Likeness.SAME_PRODUCT)));
        return found;
    }

    private EarlierRequest earlier(InformationRequest request, Likeness likeness) {
        CaseFile its = caseFiles.readById(request.caseId());
        its.company().name();
        its.aiSystem().name();
        request.questions().size();
        return new EarlierRequest(request, its, likeness);
    }

    /**
     * Begins a draft; one that is there already is begun anew.
     *
     * @param earlier the request to begin with; only for {@link Beginning#EARLIER}
     * @param seenVersion of the draft that is put aside, {@link #NONE} where there was none; {@code null}: whichever is
     *     there
     * @throws CaseRuleViolation {@code inquiry.earlier-not-found} when these eyes see no such request
     */
    public InformationRequest begin(Actor actor, CaseNumber number, Beginning how, UUID earlier, Integer seenVersion) {
        Moment now = clock.read();
        CaseFile caseFile = readToWrite(actor, number);
        mustStillBe(written(caseFile).map(InformationRequest::version).orElse(NONE), seenVersion);
        Language language = caseFile.company().language();
        List<AskedQuestion> law = openRound.statutory(caseFile, language, now);
        InformationRequest begunWith = how == Beginning.EARLIER ? readEarlier(actor, earlier) : null;
        List<AskedQuestion> chosen =
                switch (how) {
                    case PROPOSAL -> proposed(caseFile, language, now);
                    case LEFT_OPEN -> openRound.leftOpen(caseFile);
                    case EARLIER -> asBefore(begunWith, caseFile, language, now);
                    case NOTHING -> List.of();
                };
        if (begunWith != null) {
            law = law.stream().map(one -> takeUp(one, begunWith)).toList();
        }
        InformationRequest request = openRound.findOrOpen(caseFile, now);
        request.beginWith(begunWith == null ? null : begunWith.id());
        request.draft(
                recipients.at(caseFile.company(), now.today()), language, null, openRound.whole(law, chosen), now);
        caseFile.touch(now);
        audit.record(actor, "inquiry.draft-begun", "case/" + number, now);
        return request;
    }

    private CaseFile readToWrite(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustBeOpen();
        if (findTask(caseFile).isEmpty()) {
            throw CaseRuleViolation.conflict("inquiry.nothing-to-compose");
        }
        return caseFile;
    }

    private List<AskedQuestion> proposed(CaseFile caseFile, Language language, Moment now) {
        return suggestQuestions.of(caseFile, now).stream()
                .filter(Suggestion::isProposed)
                .map(suggestion -> suggestion.asked(language))
                .toList();
    }

    private InformationRequest readEarlier(Actor actor, UUID id) {
        return requests.find(Text.present("earlier", id))
                .filter(InformationRequest::wasSent)
                .filter(request -> caseFiles
                        .find(caseFiles.readById(request.caseId()).number(), staff.visibilityOf(actor))
                        .isPresent())
                .orElseThrow(() -> CaseRuleViolation.invalid("earlier", "inquiry.earlier-not-found"));
    }

    /** As they were asked then, and what this system makes matter that was not asked. */
    private List<AskedQuestion> asBefore(InformationRequest earlier, CaseFile caseFile, Language language, Moment now) {
        List<AskedQuestion> questions = new ArrayList<>();
        earlier.questions().stream()
                .filter(question -> question.statutory().isEmpty())
                .map(question -> question.asAsked().takingUp(question.id()))
                .map(question -> inLanguage(question, earlier.language(), language))
                .forEach(questions::add);
        suggestQuestions.of(caseFile, now).stream()
                .filter(suggestion -> suggestion.fit() == Fit.BECAUSE)
                .map(suggestion -> suggestion.asked(language))
                .filter(one -> questions.stream().noneMatch(one::isSameAs))
                .forEach(questions::add);
        return questions;
    }

    private static AskedQuestion takeUp(AskedQuestion law, InformationRequest earlier) {
        return earlier.questions().stream()
                .filter(question -> question.statutory().equals(Optional.of(law.statutory())))
                .findFirst()
                .map(question -> law.takingUp(question.id()))
                .orElse(law);
    }

    /**
     * Keeps what was written.
     *
     * @param seenVersion of the draft that the writer looked at; {@code null}: whichever is there
     */
    public InformationRequest write(Actor actor, CaseNumber number, Integer seenVersion, Content content) {
        Moment now = clock.read();
        CaseFile caseFile = readToWrite(actor, number);
        InformationRequest request = openRound.findOrOpen(caseFile, now);
        mustStillBe(request.version(), seenVersion);
        Language before = request.language();
        var check = new CaseRuleViolation.Check();
        Recipient recipient = check.keep(() -> Text.present("recipient", content.recipient()));
        Language language = check.keep(() -> Text.present("language", content.language()));
        String introduction = check.keep(() -> Text.optional("introduction", content.introduction(), Text.PAGES));
        List<AskedQuestion> typed = checked(content.questions(), check);
        mustBeOf(request, typed, check);
        check.orThrow();
        List<AskedQuestion> chosen = typed.stream()
                .filter(question -> !question.isStatutory() && !isOfTheLaw(request, question))
                .map(question -> inLanguage(question, before, language))
                .toList();
        if (chosen.size() > MOST_QUESTIONS) {
            throw CaseRuleViolation.invalid("questions", "rows.count", "min", 0, "max", MOST_QUESTIONS);
        }
        List<AskedQuestion> whole =
                openRound.whole(lawWithOrigins(request, openRound.statutory(caseFile, language, now)), chosen);
        check(request, whole);
        request.draft(recipient, language, introduction, whole, now);
        caseFile.touch(now);
        audit.record(actor, "inquiry.draft-written", "case/" + number, now);
        return request;
    }

    private static List<AskedQuestion> checked(List<AskedQuestion> typed, CaseRuleViolation.Check check) {
        check.that(typed.size() <= MOST_IN_ALL, "questions", "rows.count", "min", 0, "max", MOST_IN_ALL);
        List<AskedQuestion> questions = new ArrayList<>();
        for (int i = 0; i < Math.min(typed.size(), MOST_IN_ALL); i++) {
            questions.add(typed.get(i).checked("questions[" + i + "].", check));
        }
        return questions;
    }

    /** What says that it was there before was, and takes up what the draft took up; a new question has neither. */
    private static void mustBeOf(InformationRequest request, List<AskedQuestion> typed, CaseRuleViolation.Check check) {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> origins = new HashSet<>();
        for (Question question : request.questions()) {
            ids.add(question.id());
            origins.add(question.origin());
        }
        for (int i = 0; i < typed.size(); i++) {
            AskedQuestion one = typed.get(i);
            String path = "questions[" + i + "].";
            boolean isOurs = one.isStatutory() || one.id() == null || ids.contains(one.id());
            boolean isTakenUp = one.isStatutory() || one.origin() == null || origins.contains(one.origin());
            check.that(isOurs, path + "id", "inquiry.draft-question-unknown");
            check.that(isTakenUp, path + "origin", "inquiry.draft-question-unknown");
        }
    }

    /** Whoever writes a draft as they read it sends the law's questions along. */
    private static boolean isOfTheLaw(InformationRequest request, AskedQuestion question) {
        return request.questions().stream()
                .anyMatch(
                        one -> one.id().equals(question.id()) && one.statutory().isPresent());
    }

    private static List<AskedQuestion> lawWithOrigins(InformationRequest request, List<AskedQuestion> law) {
        return law.stream()
                .map(one -> request.questions().stream()
                        .filter(question -> question.origin() != null && one.isSameAs(question.asAsked()))
                        .findFirst()
                        .map(question -> one.takingUp(question.origin()))
                        .orElse(one))
                .toList();
    }

    /** What stands as the library has it is asked in the words of the other language; what somebody wrote stays. */
    private AskedQuestion inLanguage(AskedQuestion question, Language from, Language to) {
        if (from == null || from == to || question.code() == null) {
            return question;
        }
        return library.find(question.code())
                .map(entry -> new Suggestion(entry, question.topic(), Fit.ALWAYS, Set.of()))
                .filter(entry -> entry.asked(from).text().equals(question.text()))
                .map(entry -> question.worded(entry.asked(to).text())
                        .withParts(entry.asked(to).parts()))
                .orElse(question);
    }

    /** The same thing is asked once, and what is said to be of the library is there. */
    void check(InformationRequest request, List<AskedQuestion> questions) {
        var check = new CaseRuleViolation.Check();
        for (AskedQuestion question : questions) {
            boolean known = question.code() == null
                    || library.find(question.code()).isPresent()
                    || request.questions().stream()
                            .anyMatch(one -> question.code().equals(one.code()));
            check.that(known, "questions", "inquiry.code-unknown", "code", String.valueOf(question.code()));
            long asked = questions.stream().filter(question::isSameAs).count();
            check.that(asked == 1, "questions", "inquiry.asked-twice", "question", question.text());
            long partCodes =
                    question.parts().stream().map(QuestionPart::code).distinct().count();
            check.that(partCodes == question.parts().size(), "questions", "inquiry.part-twice");
        }
        check.orThrow();
    }
}
