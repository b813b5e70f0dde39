package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.inquiry.AskedQuestion;
import org.inspraak.inquiry.DraftRequest;
import org.inspraak.inquiry.DraftRequest.Draft;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Question;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.inquiry.RequestChanges.Mark;
import org.inspraak.inquiry.Suggestion;
import org.inspraak.inquiry.Suggestion.Fit;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;

/** Writing an information request: with what it begins, what is in it, and what the library offers besides. */
@Named("theRequest")
@RequestScoped
public class RequestPage {

    @Inject
    Reader me;

    @Inject
    DraftRequest draftRequest;

    @Inject
    CompleteTask completeTask;

    @Inject
    RequestForms forms;

    @Inject
    FactWords factWords;

    @Inject
    OneReading oneReading;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    private Draft draft;

    /**
     * A question in the request.
     *
     * @param field in which its words can be changed; {@code null} for what the law asks for
     * @param reasons why it is in it
     */
    public record Row(
            UUID id,
            int number,
            String text,
            List<String> parts,
            String source,
            List<String> reasons,
            String mark,
            FormField field,
            boolean first,
            boolean last) {

        public boolean statutory() {
            return field == null;
        }
    }

    public record Group(String code, String title, List<Row> rows) {}

    /** A question that the library offers. */
    public record Offer(String code, String title, String text, List<String> parts, String reason, boolean fits) {}

    /** @param others those that are made for other systems */
    public record Offers(String code, String title, List<Offer> fitting, List<Offer> others) {

        public int size() {
            return fitting.size() + others.size();
        }
    }

    /** Answers 404 when there is no such case for these eyes, and 403 to those who only look. */
    public void open() {
        try {
            if (!me.isWorkingOnCases()) {
                throw CaseRuleViolation.forbidden("access.role-needed");
            }
            draft();
        } catch (CaseRuleViolation no) {
            NotThere.answer(no);
        }
    }

    public CaseNumber number() {
        return CaseNumber.parse(Address.find("number").orElse(null));
    }

    Draft draft() {
        if (draft == null) {
            draft = draftRequest.read(me.actor(), number());
        }
        return draft;
    }

    public CaseFile getFile() {
        return draft().caseFile();
    }

    public String getAddress() {
        return "/cases/" + number() + "/request";
    }

    /** Whether a request is to be written; someone may have been first. */
    public boolean isWriting() {
        return draft().task() != null;
    }

    /** Whether it is still to be said with what it begins; kept while the page is open. */
    public boolean isBeginning() {
        return Boolean.parseBoolean(drafts.pinned(
                "beginning",
                () -> String.valueOf(
                        draft().request().isEmpty() || Address.find("begin").isPresent())));
    }

    public boolean isBegun() {
        return draft().request().isPresent();
    }

    private InformationRequest request() {
        return draft().request().orElseThrow(() -> CaseRuleViolation.notFound("inquiry.draft-not-found"));
    }

    // ---- what is in it

    public FormDraft getForm() {
        return drafts.of("request", () -> forms.draw(request()));
    }

    /** What the law asks for, then the eight groups; those without a question are left out. */
    public List<Group> getGroups() {
        List<Group> groups = new ArrayList<>();
        List<Question> all = request().questions();
        List<Question> law = all.stream()
                .filter(question -> question.statutory().isPresent())
                .toList();
        groups.add(new Group("law", texts.get("request.group.law"), rows(law, all)));
        for (Topic topic : Topic.values()) {
            List<Question> those = all.stream()
                    .filter(question -> question.statutory().isEmpty() && question.topic() == topic)
                    .toList();
            groups.add(new Group(topic.code(), topicTitle(topic), rows(those, all)));
        }
        groups.removeIf(group -> group.rows().isEmpty());
        return groups;
    }

    private String topicTitle(Topic topic) {
        return texts.get("task.composeRequest.questions.topic." + topic.code());
    }

    private List<Row> rows(List<Question> group, List<Question> all) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Question question = group.get(i);
            FormField field = question.statutory().isPresent() ? null : forms.fieldOf(getForm(), question.id());
            rows.add(new Row(
                    question.id(),
                    all.indexOf(question) + 1,
                    question.text(),
                    question.parts().stream().map(part -> part.text()).toList(),
                    question.statutory()
                            .map(item -> forms.citation(item.rule()))
                            .orElse(null),
                    reasons(question),
                    mark(question),
                    field,
                    i == 0,
                    i == group.size() - 1));
        }
        return rows;
    }

    private List<String> reasons(Question question) {
        return draft().suggestions().stream()
                .filter(one -> one.entry().code().equals(question.code()))
                .map(this::reason)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private String reason(Suggestion suggestion) {
        if (suggestion.fit() == Fit.UNKNOWN) {
            List<String> missing =
                    suggestion.missing().stream().sorted().map(factWords::name).toList();
            return texts.say("request.reason.unknown", String.join(", ", missing));
        }
        return suggestion.reason(me.language());
    }

    /** {@code null} where nothing is compared, or nothing differs. */
    private String mark(Question question) {
        Mark mark = draft().changes().marks().get(question.id());
        return mark == null || mark == Mark.SAME ? null : texts.get("request.mark." + mark.code());
    }

    /** What the request that it began with asked besides. */
    public List<String> getRemoved() {
        return draft().changes().removed().stream().map(Question::text).toList();
    }

    public int getCount() {
        return request().questions().size();
    }

    // ---- what the library offers

    public List<Offers> getOffers() {
        return Arrays.stream(Topic.values())
                .map(this::offers)
                .filter(offers -> offers.size() > 0)
                .toList();
    }

    private Offers offers(Topic topic) {
        List<String> there = request().questions().stream().map(Question::code).toList();
        List<Offer> all = draft().suggestions().stream()
                .filter(one ->
                        one.topic() == topic && !there.contains(one.entry().code()))
                .map(this::offer)
                .toList();
        return new Offers(
                topic.code(),
                topicTitle(topic),
                all.stream().filter(Offer::fits).toList(),
                all.stream().filter(one -> !one.fits()).toList());
    }

    private Offer offer(Suggestion one) {
        Language language = request().language();
        AskedQuestion asked = one.asked(language);
        return new Offer(
                one.entry().code(),
                one.entry().text(language).title(),
                asked.text(),
                asked.parts().stream().map(part -> part.text()).toList(),
                reason(one),
                one.fit() != Fit.NOT);
    }

    // ---- what is done with it

    public void keep() {
        write(forms.chosen(getForm(), request()), "done.request.kept", "");
    }

    /** Called by the page itself now and then: it stays as it is. */
    public void keepQuietly() {
        findings.check(getForm(), () -> {
            InformationRequest kept = draftRequest.write(
                    me.actor(), number(), getForm().seenVersion(), forms.content(getForm(), request()));
            getForm().seenAt(kept.version());
        });
    }

    public void up(UUID question) {
        move(question, -1);
    }

    public void down(UUID question) {
        move(question, 1);
    }

    private void move(UUID question, int by) {
        write(forms.moved(getForm(), request(), question, by), "done.request.moved", "#q-" + question);
    }

    public void remove(UUID question) {
        write(forms.without(getForm(), request(), question), "done.request.removed", "#questions");
    }

    public void add(String code) {
        List<AskedQuestion> chosen = forms.chosen(getForm(), request());
        draft().suggestions().stream()
                .filter(one -> one.entry().code().equals(code))
                .map(one -> one.asked(request().language()))
                .forEach(chosen::add);
        write(chosen, "done.request.added", "#offers");
    }

    public void addOwn() {
        List<AskedQuestion> chosen = forms.chosen(getForm(), request());
        chosen.add(forms.own(getForm()));
        write(chosen, "done.request.added", "#questions");
    }

    private void write(List<AskedQuestion> chosen, String done, String anchor) {
        FormDraft form = getForm();
        findings.attempt(
                form,
                () -> draftRequest.write(
                        me.actor(),
                        number(),
                        form.seenVersion(),
                        forms.content(form, request().language(), chosen)),
                done,
                () -> getAddress() + anchor);
    }

    /** Keeps it, and completes the task: the letter comes next. */
    public void finish() {
        FormDraft form = getForm();
        findings.attempt(
                form,
                () -> oneReading.of(() -> {
                    InformationRequest kept = draftRequest.write(
                            me.actor(), number(), form.seenVersion(), forms.content(form, request()));
                    return completeTask.complete(me.actor(), draft().task().id(), forms.entered(kept));
                }),
                "done.task",
                () -> "/cases/" + number());
    }
}
