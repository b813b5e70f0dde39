package org.inspraak.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Question;
import org.inspraak.inquiry.QuestionPart;
import org.inspraak.organisation.Language;
import org.inspraak.portal.Threshold.Visit;

/**
 * The form as the employer has it before them: what is asked, and what they wrote so far. Nothing else of the case.
 *
 * @param language in which the employer is written to
 * @param asked in which the questions are put, and the copy is written
 * @param from who asks
 * @param dueOn the day by which an answer is expected
 * @param openUntil the last day on which the form takes one
 * @param savedAt {@code null} while nothing was written
 * @param handedIn {@code null} until it was
 */
public record AnswerSheet(
        Language language,
        Language asked,
        String from,
        String company,
        String aiSystem,
        int round,
        LocalDate sentOn,
        LocalDate dueOn,
        LocalDate openUntil,
        String introduction,
        List<Item> items,
        List<Attachment> attachments,
        String contact,
        String answeredBy,
        String remark,
        Instant savedAt,
        HandedIn handedIn) {

    /** A question, with the places where it is answered: one for each part, or one for the whole. */
    public record Item(UUID id, int number, Question.Topic topic, String question, List<Place> places) {}

    /**
     * @param part code of the part, {@code null} for the whole of the question
     * @param asked words of the part, {@code null} for the whole
     * @param state {@code null} while nothing is chosen
     * @param text {@code null} while nothing is written
     */
    public record Place(UUID question, String part, String asked, AnswerState state, String text) {

        public boolean isBlank() {
            return state == null && text == null;
        }

        /** What was written without a choice is an answer. */
        public AnswerState meant() {
            return state == null && text != null ? AnswerState.ANSWERED : state;
        }
    }

    static AnswerSheet of(Visit visit, String from) {
        Invitation mine = visit.invitation();
        InformationRequest request = visit.request();
        List<Question> questions = request.questions();
        List<Item> items = java.util.stream.IntStream.range(0, questions.size())
                .mapToObj(i -> item(i + 1, questions.get(i), mine))
                .toList();
        return new AnswerSheet(
                mine.language(),
                request.language() == null ? visit.caseFile().company().language() : request.language(),
                from,
                visit.caseFile().company().name(),
                visit.caseFile().aiSystem().name(),
                request.round(),
                request.sentOn(),
                request.answerDueOn(),
                mine.expiresOn(),
                request.introduction(),
                items,
                mine.attachments(),
                mine.contact(),
                mine.answeredBy(),
                mine.remark(),
                mine.draftSavedAt(),
                mine.handedIn());
    }

    private static Item item(int number, Question question, Invitation mine) {
        List<Place> places = question.parts().isEmpty()
                ? List.of(place(question.id(), null, null, mine))
                : question.parts().stream()
                        .map(part -> place(question.id(), part, mine))
                        .toList();
        return new Item(question.id(), number, question.topic(), question.text(), places);
    }

    private static Place place(UUID question, QuestionPart part, Invitation mine) {
        return place(question, part.code(), part.text(), mine);
    }

    private static Place place(UUID question, String part, String asked, Invitation mine) {
        return mine.answers().stream()
                .filter(answer -> answer.isAt(question, part))
                .findFirst()
                .map(answer -> new Place(question, part, asked, answer.state(), answer.text()))
                .orElseGet(() -> new Place(question, part, asked, null, null));
    }

    public List<Place> places() {
        return items.stream().flatMap(item -> item.places().stream()).toList();
    }

    /** How many places have nothing in them. */
    public long blanks() {
        return places().stream().filter(Place::isBlank).count();
    }

    public List<Attachment> attachmentsOf(UUID question) {
        return attachments.stream()
                .filter(file -> java.util.Objects.equals(file.questionId(), question))
                .toList();
    }
}
