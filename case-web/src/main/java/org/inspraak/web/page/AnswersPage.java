package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.ReadCase;
import org.inspraak.inquiry.Answer;
import org.inspraak.inquiry.Completeness;
import org.inspraak.inquiry.GiveAnswers;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Party;
import org.inspraak.inquiry.Question;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.inquiry.Question.Verdict;
import org.inspraak.inquiry.QuestionPart;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** What employer, union and workers answer, side by side, question by question; and what is complete. */
@Named("theAnswers")
@RequestScoped
public class AnswersPage {

    @Inject
    Reader me;

    @Inject
    ReadCase readCase;

    @Inject
    ReadInquiry inquiry;

    @Inject
    GiveAnswers giveAnswers;

    @Inject
    AnswerForms forms;

    @Inject
    RequestForms requestForms;

    @Inject
    OneReading oneReading;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    RoundWords roundWords;

    @Inject
    SpokenToday when;

    private CaseFile file;
    private List<InformationRequest> sent;
    private Completeness completeness;
    private Set<UUID> documentsToSee;

    /** A round to switch to. */
    public record Round(int number, String words, boolean current) {}

    /** One answer of a party, to the whole question or to a part of it. */
    public record Said(String part, String state, String text, int documents) {}

    /**
     * What a party says to a question.
     *
     * @param mayWrite whether the reader may write it down
     */
    public record Voice(String party, String title, String when, List<Said> said, boolean mayWrite, boolean open) {}

    public record Row(
            UUID id,
            int number,
            String text,
            List<QuestionPart> parts,
            String source,
            String standing,
            String tone,
            String icon,
            List<Voice> voices,
            boolean open) {}

    public record Group(String code, String title, List<Row> rows) {}

    /** One item of a checklist of the law. */
    public record Item(String text, String source, String state, String tone, String look, String icon) {}

    /** Answers 404 when there is no such case for these eyes. */
    public void open() {
        try {
            requests();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    public CaseNumber number() {
        return CaseNumber.parse(Address.find("number").orElse(null));
    }

    private List<InformationRequest> requests() {
        if (sent == null) {
            Language language = me.language();
            sent = oneReading.of(() -> {
                file = readCase.read(me.actor(), number()).caseFile();
                documentsToSee = inquiry.documentsToSee(me.actor(), number());
                completeness = inquiry.completeness(me.actor(), number(), language);
                return inquiry.requests(me.actor(), number()).stream()
                        .filter(InformationRequest::wasSent)
                        .toList();
            });
        }
        return sent;
    }

    public CaseFile getFile() {
        requests();
        return file;
    }

    public String getAddress() {
        return "/cases/" + number() + "/answers";
    }

    public boolean isNothingSent() {
        return requests().isEmpty();
    }

    /** The round that is looked at: the one asked for, else the last. */
    public InformationRequest getRound() {
        String asked = drafts.pinned("round", () -> Address.find("round").orElse(""));
        return requests().stream()
                .filter(request -> String.valueOf(request.round()).equals(asked))
                .findFirst()
                .orElseGet(() -> requests().get(requests().size() - 1));
    }

    /** In which the round asks, {@code null} where that is not known; not always the reader's (WCAG 3.1.2). */
    public String getAsked() {
        Language language = getRound().language();
        return language == null ? null : language.code();
    }

    public boolean isSeveralRounds() {
        return requests().size() > 1;
    }

    public List<Round> getRounds() {
        int current = getRound().round();
        return requests().stream()
                .map(request -> new Round(request.round(), roundWords.say(request), request.round() == current))
                .toList();
    }

    // ---- what is complete

    public Completeness getCompleteness() {
        requests();
        return completeness;
    }

    public List<Item> getChecklist() {
        return getCompleteness().checklist().stream().map(this::item).toList();
    }

    private Item item(Completeness.Item one) {
        String source = requestForms.citation(one.statutory().rule());
        String under = one.asked() ? source : ResultWords.join(source, texts.get("answers.not-asked"));
        String words = texts.get("checklist-state." + one.state().code());
        return switch (one.state()) {
            case RECEIVED -> new Item(one.text(), under, words, "ok", "ui-tag-success", "okc");
            case INSUFFICIENT -> new Item(one.text(), under, words, "part", "ui-tag-warning", "soon");
            case REFUSED -> new Item(one.text(), under, words, "no", "ui-tag-danger", "cross");
            case OUTSTANDING -> new Item(one.text(), under, words, "na", "", "dash");
        };
    }

    // ---- question by question

    public List<Group> getGroups() {
        List<Group> groups = new ArrayList<>();
        List<Question> all = getRound().questions();
        groups.add(new Group("law", texts.get("request.group.law"), rows(all, null)));
        for (Topic topic : Topic.values()) {
            groups.add(new Group(
                    topic.code(), texts.get("task.composeRequest.questions.topic." + topic.code()), rows(all, topic)));
        }
        groups.removeIf(group -> group.rows().isEmpty());
        return groups;
    }

    /** @param topic {@code null}: what the law asks for */
    private List<Row> rows(List<Question> all, Topic topic) {
        return all.stream()
                .filter(question -> topic == null
                        ? question.statutory().isPresent()
                        : question.statutory().isEmpty() && question.topic() == topic)
                .map(question -> row(question, all.indexOf(question) + 1))
                .toList();
    }

    private Row row(Question question, int number) {
        List<Voice> voices = Arrays.stream(Party.values())
                .filter(party -> party != Party.UNION || me.isSeeingUnionFile())
                .map(party -> voice(question, party))
                .toList();
        Verdict standing = question.standing();
        return new Row(
                question.id(),
                number,
                question.text(),
                question.parts(),
                question.statutory()
                        .map(item -> requestForms.citation(item.rule()))
                        .orElse(null),
                texts.get("task.reviewAnswers.questions.verdict." + standing.code()),
                look(standing),
                icon(standing),
                voices,
                question.id().equals(asked().orElse(null)));
    }

    private static String look(Verdict standing) {
        return switch (standing) {
            case ANSWERED -> "ui-tag-success";
            case PARTLY, CONTRADICTED -> "ui-tag-warning";
            case REFUSED -> "ui-tag-danger";
            case NOT_ANSWERED, NOT_APPLICABLE -> "";
        };
    }

    private static String icon(Verdict standing) {
        return switch (standing) {
            case ANSWERED -> "okc";
            case PARTLY, CONTRADICTED -> "soon";
            case REFUSED -> "cross";
            case NOT_ANSWERED, NOT_APPLICABLE -> "dash";
        };
    }

    private Voice voice(Question question, Party party) {
        List<Answer> answers = ReadInquiry.answers(me.actor(), question).stream()
                .filter(answer -> answer.party() == party)
                .toList();
        String last = answers.stream()
                .map(Answer::recordedAt)
                .max(java.time.Instant::compareTo)
                .map(at -> when.day(Moment.of(at).today()))
                .orElse(null);
        boolean open = question.id().equals(asked().orElse(null)) && party == askedParty();
        return new Voice(
                party.code(),
                texts.get("party." + party.code()),
                last,
                answers.stream().map(this::said).toList(),
                mayWrite(party),
                open);
    }

    private Said said(Answer answer) {
        return new Said(
                answer.part(), texts.get("answer-state." + answer.state().code()), answer.text(), (int)
                        answer.documents().stream()
                                .filter(documentsToSee::contains)
                                .count());
    }

    private boolean mayWrite(Party party) {
        boolean open = getFile().status() != org.inspraak.casefile.CaseStatus.CLOSED;
        return open && (me.isWorkingOnCases() || !me.isSeeingUnionFile() && party == Party.WORKERS);
    }

    // ---- writing one down

    private Optional<UUID> asked() {
        String id = drafts.pinned(
                "question", () -> Address.findId("q").map(UUID::toString).orElse(null));
        return Optional.ofNullable(id).map(UUID::fromString);
    }

    private Party askedParty() {
        String wanted = drafts.pinned("party", () -> Address.find("party").orElse(null));
        return Arrays.stream(Party.values())
                .filter(party -> party.code().equals(wanted))
                .findFirst()
                .orElse(me.isSeeingUnionFile() ? Party.EMPLOYER : Party.WORKERS);
    }

    private Question question() {
        return getRound().questions().stream()
                .filter(question -> question.id().equals(asked().orElse(null)))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("inquiry.question-unknown"));
    }

    public String getFormTitle() {
        return texts.say(
                "answers.form." + askedParty().code(),
                1 + getRound().questions().indexOf(question()));
    }

    public FormDraft getForm() {
        return drafts.of("answer", () -> forms.draw(me.actor(), number(), getRound(), question(), askedParty()));
    }

    public void keep() {
        keep(() -> getAddress() + "?round=" + getRound().round() + "#q-" + asked().orElseThrow());
    }

    /** On to the next question to which this party has said nothing. */
    public void keepAndGoOn() {
        keep(() -> next().map(next -> getAddress() + "?round=" + getRound().round() + "&q=" + next + "&party="
                        + askedParty().code() + "#q-" + next)
                .orElseGet(() -> getAddress() + "?round=" + getRound().round()));
    }

    private void keep(java.util.function.Supplier<String> next) {
        FormDraft form = getForm();
        Question question = question();
        findings.attempt(
                form,
                () -> giveAnswers.give(
                        me.actor(),
                        number(),
                        getRound().id(),
                        askedParty(),
                        forms.by(form),
                        forms.given(form, question)),
                "done.answer.kept",
                next);
    }

    private Optional<UUID> next() {
        List<Question> all = getRound().questions();
        int here = all.indexOf(question());
        return all.subList(here + 1, all.size()).stream()
                .filter(question -> question.answers().stream().noneMatch(one -> one.party() == askedParty()))
                .map(Question::id)
                .findFirst();
    }
}
