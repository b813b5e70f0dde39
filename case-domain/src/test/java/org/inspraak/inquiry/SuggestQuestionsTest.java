package org.inspraak.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.inquiry.Suggestion.Fit;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Library;
import org.inspraak.knowledge.Part;
import org.inspraak.knowledge.Verification;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.organisation.Language;
import org.inspraak.testing.WordedConditions;
import org.junit.jupiter.api.Test;

/** Which questions fit a system, and why. */
class SuggestQuestionsTest {

    private static final KnowledgeEntry WATCHED = question("Q-MON-01", "monitoring", "monitoring");
    private static final KnowledgeEntry FACES = question("Q-MON-02", "monitoring", "cameras");
    private static final KnowledgeEntry FEELINGS = question("Q-MON-03", "monitoring", "emotions");
    private static final KnowledgeEntry WHY = question("Q-GEN-01", "general", null);
    private static final KnowledgeEntry COST = question("Q-INV-01", "investment", null);

    private final Map<Fact, Object> known = Map.of(Fact.MONITORING, true, Fact.EMOTIONS, false);

    @Test
    void given_what_is_known_when_questions_are_suggested_then_each_says_whether_it_fits() {
        List<Suggestion> found = suggest(WATCHED, FACES, FEELINGS, WHY);
        assertThat(found)
                .extracting(one -> one.entry().code(), Suggestion::fit)
                .containsExactly(
                        tuple("Q-GEN-01", Fit.ALWAYS),
                        tuple("Q-MON-01", Fit.BECAUSE),
                        tuple("Q-MON-02", Fit.UNKNOWN),
                        tuple("Q-MON-03", Fit.NOT));
    }

    @Test
    void given_a_fact_that_is_not_known_when_a_question_hangs_on_it_then_it_is_proposed_and_the_fact_named() {
        Suggestion faces = suggest(FACES).get(0);
        assertThat(faces.missing()).containsExactly(Fact.CAMERAS);
        assertThat(faces.isProposed()).isTrue();
        assertThat(faces.reason(Language.NL)).isNull();
    }

    @Test
    void given_a_question_that_fits_when_its_reason_is_asked_then_it_is_in_the_readers_language() {
        assertThat(suggest(WATCHED).get(0).reason(Language.FR)).isEqualTo("FR reden van Q-MON-01");
    }

    @Test
    void given_questions_without_a_condition_when_a_proposal_is_made_then_only_the_general_ones_are_in_it() {
        assertThat(suggest(WHY, COST))
                .extracting(Suggestion::topic, Suggestion::isProposed)
                .containsExactly(tuple(Topic.GENERAL, true), tuple(Topic.INVESTMENT, false));
    }

    @Test
    void given_an_entry_whose_figure_was_not_confirmed_when_questions_are_suggested_then_it_is_left_out() {
        Figure doubtful = new Figure("52", "percent", 2024, "Een bureau", null, Verification.NOT_FOUND);
        KnowledgeEntry entry = new KnowledgeEntry(
                "Q-GEN-90",
                Kind.QUESTION,
                "general",
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                doubtful,
                texts("Q-GEN-90"),
                List.of());
        assertThat(suggest(entry)).isEmpty();
    }

    @Test
    void given_an_entry_in_parts_when_it_is_asked_then_the_question_has_the_same_parts_in_its_language() {
        AskedQuestion asked = suggest(WATCHED).get(0).asked(Language.DE);
        assertThat(asked.text()).isEqualTo("DE vraag van Q-MON-01");
        assertThat(asked.parts()).containsExactly(new QuestionPart("a", "DE wie?"));
    }

    private List<Suggestion> suggest(KnowledgeEntry... entries) {
        SuggestQuestions suggestQuestions = new SuggestQuestions();
        suggestQuestions.conditions = new WordedConditions();
        suggestQuestions.library = new Shelf(List.of(entries));
        return suggestQuestions.of(new CaseFacts(known, Map.of(), Set.of(), "200", LocalDate.of(2027, 1, 7)));
    }

    private record Shelf(List<KnowledgeEntry> entries) implements Library {

        @Override
        public List<KnowledgeEntry> published(Kind kind) {
            return entries.stream().filter(entry -> entry.kind() == kind).toList();
        }

        @Override
        public Optional<KnowledgeEntry> find(String code) {
            return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
        }
    }

    private static KnowledgeEntry question(String code, String group, String when) {
        Map<Language, String> who = new java.util.EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            who.put(language, language + " wie?");
        }
        return new KnowledgeEntry(
                code,
                Kind.QUESTION,
                group,
                List.of("S1.16"),
                List.of(),
                when,
                List.of(),
                List.of(),
                null,
                null,
                texts(code),
                List.of(new Part("a", who)));
    }

    private static Map<Language, EntryText> texts(String code) {
        Map<Language, EntryText> texts = new java.util.EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(
                    language,
                    new EntryText(
                            code, language + " vraag van " + code, language + " reden van " + code, null, null, null));
        }
        return texts;
    }
}
