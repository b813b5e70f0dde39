package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.inquiry.AskedQuestion;
import org.inspraak.inquiry.DraftRequest.Content;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.Question;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.legal.LegalRules;
import org.inspraak.organisation.Language;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** The form in which an information request is written, and what was typed in it as the domain takes it. */
@RequestScoped
public class RequestForms {

    private static final String RECIPIENT = "recipient";
    private static final String LANGUAGE = "language";
    private static final String INTRODUCTION = "introduction";
    private static final String OWN_TOPIC = "ownTopic";
    private static final String OWN_QUESTION = "ownQuestion";

    @Inject
    PageTexts texts;

    @Inject
    Choices choices;

    @Inject
    LegalRules rules;

    @Inject
    Reader me;

    FormDraft draw(InformationRequest request) {
        FormDraft form = new FormDraft()
                .with(new FormField(RECIPIENT, Kind.CHOICE, texts.get("task.composeRequest.recipient"))
                        .choices(recipients())
                        .folded()
                        .needed()
                        .starting(request.recipient()))
                .with(new FormField(LANGUAGE, Kind.CHOICE, texts.get("request.language"))
                        .choices(choices.of(Language.class, "language"))
                        .folded()
                        .needed()
                        .helpedBy(texts.get("request.language.help"))
                        .starting(request.language()))
                .with(new FormField(INTRODUCTION, Kind.TEXT, texts.get("task.composeRequest.introduction"))
                        .starting(request.introduction()))
                .with(new FormField(OWN_TOPIC, Kind.CHOICE, texts.get("task.composeRequest.questions.topic"))
                        .choices(choices.of(Topic.class, "task.composeRequest.questions.topic"))
                        .folded()
                        .starting(Topic.GENERAL.name()))
                .with(new FormField(OWN_QUESTION, Kind.TEXT, texts.get("request.own.question")))
                .seenAt(request.version());
        List<Question> chosen = chosen(request);
        for (int i = 0; i < chosen.size(); i++) {
            Question question = chosen.get(i);
            int number = request.questions().indexOf(question) + 1;
            form.with(new FormField(question.id().toString(), Kind.TEXT, texts.say("request.words", number))
                    .needed()
                    .foundAs("questions[" + i + "].question")
                    .starting(question.text()));
        }
        return form;
    }

    private List<Option> recipients() {
        return choices.of(Recipient.class, "task.composeRequest.recipient");
    }

    private static List<Question> chosen(InformationRequest request) {
        return request.questions().stream()
                .filter(question -> question.statutory().isEmpty())
                .toList();
    }

    /** {@code null} for a question that came into the request while the page was open. */
    FormField fieldOf(FormDraft form, UUID question) {
        return form.has(question.toString())
                ? form.field(question.toString())
                : new FormField(question.toString(), Kind.TEXT, "").fixed();
    }

    /** The words in which a rule is cited, for the reader. */
    String citation(String rule) {
        Language reader = me.language();
        return rules.find(rule).map(one -> one.text(reader).citation()).orElse(rule);
    }

    /** The chosen questions in the words that were typed; the law's are not among them. */
    List<AskedQuestion> chosen(FormDraft form, InformationRequest request) {
        List<AskedQuestion> questions = new ArrayList<>();
        for (Question question : chosen(request)) {
            boolean typed = form.has(question.id().toString());
            questions.add(
                    typed ? question.asAsked().worded(form.text(question.id().toString())) : question.asAsked());
        }
        return questions;
    }

    /** The same with one question earlier or later within its group. */
    List<AskedQuestion> moved(FormDraft form, InformationRequest request, UUID id, int by) {
        List<Question> there = chosen(request);
        List<AskedQuestion> questions = chosen(form, request);
        for (int i = 0; i < there.size(); i++) {
            int other = i + by;
            boolean isIt = there.get(i).id().equals(id);
            if (isIt
                    && other >= 0
                    && other < there.size()
                    && there.get(other).topic() == there.get(i).topic()) {
                Collections.swap(questions, i, other);
                return questions;
            }
        }
        return questions;
    }

    List<AskedQuestion> without(FormDraft form, InformationRequest request, UUID id) {
        List<Question> there = chosen(request);
        List<AskedQuestion> questions = chosen(form, request);
        for (int i = there.size() - 1; i >= 0; i--) {
            if (there.get(i).id().equals(id)) {
                questions.remove(i);
            }
        }
        return questions;
    }

    AskedQuestion own(FormDraft form) {
        Topic topic = Arrays.stream(Topic.values())
                .filter(one -> one.name().equals(form.text(OWN_TOPIC)))
                .findFirst()
                .orElse(Topic.GENERAL);
        return AskedQuestion.own(topic, form.text(OWN_QUESTION));
    }

    Content content(FormDraft form, InformationRequest request) {
        return content(form, request.language(), chosen(form, request));
    }

    Content content(FormDraft form, Language before, List<AskedQuestion> questions) {
        Recipient recipient = Arrays.stream(Recipient.values())
                .filter(one -> one.name().equals(form.text(RECIPIENT)))
                .findFirst()
                .orElse(null);
        Language language = Arrays.stream(Language.values())
                .filter(one -> one.name().equals(form.text(LANGUAGE)))
                .findFirst()
                .orElse(before);
        return new Content(recipient, language, form.text(INTRODUCTION), questions);
    }

    /** As the task's form takes it. */
    Map<String, Object> entered(InformationRequest kept) {
        Map<String, Object> entered = new LinkedHashMap<>();
        entered.put(RECIPIENT, kept.recipient().code());
        if (kept.introduction() != null) {
            entered.put(INTRODUCTION, kept.introduction());
        }
        entered.put(
                "questions",
                chosen(kept).stream().map(question -> row(question.asAsked())).toList());
        return entered;
    }

    private static Map<String, Object> row(AskedQuestion question) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("topic", question.topic().code());
        row.put("question", question.text());
        if (question.code() != null) {
            row.put("code", question.code());
        }
        row.put(
                "parts",
                question.parts().stream()
                        .map(part -> Map.of("code", part.code(), "question", part.text()))
                        .toList());
        return row;
    }
}
