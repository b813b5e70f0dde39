package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.filing.ReadDocuments;
import org.inspraak.inquiry.Answer;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.inquiry.GivenAnswer;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Party;
import org.inspraak.inquiry.Question;
import org.inspraak.inquiry.QuestionPart;
import org.inspraak.shared.Actor;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** The form in which what one party answers to one question is written down. */
@RequestScoped
public class AnswerForms {

    private static final int DOCUMENTS_OFFERED = 50;
    private static final String BY = "by";
    private static final String STATE = "state";
    private static final String TEXT = "text";
    private static final String DOCUMENTS = "documents";

    @Inject
    ReadDocuments readDocuments;

    @Inject
    PageTexts texts;

    FormDraft draw(Actor actor, CaseNumber number, InformationRequest request, Question question, Party party) {
        FormDraft form = new FormDraft();
        if (party == Party.EMPLOYER) {
            form.with(new FormField(BY, Kind.LINE, texts.get("answers.by")).starting(by(request, question)));
        }
        if (question.parts().isEmpty()) {
            addUnit(form, question, party, null, "");
        }
        for (QuestionPart part : question.parts()) {
            addUnit(form, question, party, part, part.code() + ". ");
        }
        addDocuments(form, actor, number, question, party);
        return form;
    }

    private static String by(InformationRequest request, Question question) {
        return question.answers().stream()
                .filter(answer -> answer.party() == Party.EMPLOYER)
                .map(Answer::givenBy)
                .findFirst()
                .orElse(request.answeredBy());
    }

    private void addUnit(FormDraft form, Question question, Party party, QuestionPart part, String lead) {
        String code = part == null ? null : part.code();
        Optional<Answer> there = question.answer(party, code).or(() -> question.answer(party, null));
        String label = part == null ? texts.get("answers.state") : lead + part.text();
        form.with(new FormField(name(STATE, code), Kind.CHOICE, label)
                        .choices(states(party))
                        .folded()
                        .foundAs(name(STATE, code))
                        .starting(there.map(one -> one.state().name()).orElse(null)))
                .with(new FormField(name(TEXT, code), Kind.TEXT, lead + texts.get("answers.text"))
                        .foundAs(part == null ? TEXT : name(TEXT, code))
                        .starting(there.map(Answer::text).orElse(null)));
    }

    private static String name(String what, String part) {
        return part == null ? what : what + "-" + part;
    }

    /** Only workers contradict. */
    private List<Option> states(Party party) {
        return Arrays.stream(AnswerState.values())
                .filter(state -> state != AnswerState.CONTRADICTED || party == Party.WORKERS)
                .map(state -> new Option(state.name(), texts.get("answer-state." + state.code())))
                .toList();
    }

    private void addDocuments(FormDraft form, Actor actor, CaseNumber number, Question question, Party party) {
        List<Option> offered = readDocuments.ofCase(actor, number, DOCUMENTS_OFFERED, null).items().stream()
                .map(filed -> new Option(
                        filed.document().id().toString(), filed.document().title()))
                .toList();
        if (!offered.isEmpty()) {
            form.with(new FormField(DOCUMENTS, Kind.MANY, texts.get("answers.documents"))
                    .choices(offered)
                    .startingWith(question.answers().stream()
                            .filter(answer -> answer.party() == party)
                            .flatMap(answer -> answer.documents().stream())
                            .map(UUID::toString)
                            .distinct()
                            .toList()));
        }
    }

    String by(FormDraft form) {
        return form.has(BY) ? form.text(BY) : null;
    }

    /** For a question in parts what was said of the whole goes over into the parts. */
    List<GivenAnswer> given(FormDraft form, Question question) {
        List<UUID> documents = form.has(DOCUMENTS)
                ? Arrays.stream(form.field(DOCUMENTS).getValues())
                        .map(UUID::fromString)
                        .toList()
                : List.of();
        List<GivenAnswer> given = new ArrayList<>();
        if (question.parts().isEmpty()) {
            given.add(given(form, question, null, documents));
            return given;
        }
        given.add(new GivenAnswer(question.id(), null, null, null, List.of()));
        for (QuestionPart part : question.parts()) {
            given.add(given(form, question, part.code(), documents));
        }
        return given;
    }

    /** A word without a state is an answer; neither of them takes it back. */
    private static GivenAnswer given(FormDraft form, Question question, String part, List<UUID> documents) {
        String text = form.text(name(TEXT, part));
        String chosen = form.text(name(STATE, part));
        AnswerState state = Arrays.stream(AnswerState.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(text == null || text.isBlank() ? null : AnswerState.ANSWERED);
        return new GivenAnswer(question.id(), part, state, text, documents);
    }
}
