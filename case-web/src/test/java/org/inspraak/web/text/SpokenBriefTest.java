package org.inspraak.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.inspraak.escalation.HandoverBrief.Line;
import org.inspraak.escalation.HandoverBrief.Part;
import org.inspraak.escalation.HandoverBrief.Topic;
import org.inspraak.escalation.HandoverBrief.Word;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRules;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;

class SpokenBriefTest {

    private static final Word DAY = new Word(Word.Type.DATE, "2027-01-07");
    private static final Word STAGE = new Word(Word.Type.KEY, "stage.negotiation");
    private static final Word NAME = new Word(Word.Type.TEXT, "Els ’t Jolle {0}");

    /** A house in which every rule was given up: it is called by its code. */
    private static final LegalRules NONE = new LegalRules() {
        @Override
        public List<LegalRule> active() {
            return List.of();
        }

        @Override
        public Optional<LegalRule> find(String code) {
            return Optional.empty();
        }

        @Override
        public Optional<LegalRule> find(String code, int version) {
            return Optional.empty();
        }
    };

    private static List<SpokenBrief.Part> told(Language language, Part... parts) {
        DeadlineTitles titles = new DeadlineTitles();
        titles.rules = NONE;
        SpokenBrief spoken = new SpokenBrief(
                PageBook.in(language), titles.in(language), date -> date.getDayOfMonth() + "/" + language);
        return spoken.parts(List.of(parts));
    }

    @Test
    void given_a_part_when_it_is_told_then_its_keys_and_dates_are_in_the_language_and_names_stay_as_they_are() {
        Line stage = new Line("brief.stage", null, List.of(STAGE, DAY, NAME));

        assertThat(told(Language.NL, new Part(Topic.SITUATION, List.of(stage))))
                .containsExactly(new SpokenBrief.Part(
                        "situation",
                        "De toestand",
                        List.of(new SpokenBrief.SpokenLine(
                                "Fase, sinds", "Onderhandeling · 7/NL · Els ’t Jolle {0}"))));
        assertThat(told(Language.FR, new Part(Topic.SITUATION, List.of(stage)))
                        .get(0)
                        .lines())
                .extracting(SpokenBrief.SpokenLine::label)
                .containsExactly("Phase, depuis");
    }

    @Test
    void given_a_label_with_a_place_when_it_is_told_then_what_it_is_about_stands_there() {
        Line entered = new Line("timeline.stage-entered", STAGE, List.of());
        Line round = new Line("brief.request", new Word(Word.Type.TEXT, "2"), List.of());
        Line alone = new Line(null, null, List.of(NAME));

        assertThat(told(Language.NL, new Part(Topic.TRIED, List.of(entered, round, alone)))
                        .get(0)
                        .lines())
                .extracting(SpokenBrief.SpokenLine::label)
                .containsExactly("Fase begonnen: Onderhandeling", "Ronde 2", null);
    }

    @Test
    void given_a_duty_when_it_is_told_then_it_is_called_as_its_rule_and_never_by_a_key() {
        Line duty = new Line("rule.BE-9", null, List.of(DAY));
        Line missed = new Line("timeline.deadline-passed", new Word(Word.Type.KEY, "rule.BE-9"), List.of());

        assertThat(told(Language.NL, new Part(Topic.DEADLINES, List.of(duty, missed)))
                        .get(0)
                        .lines())
                .extracting(SpokenBrief.SpokenLine::label)
                .containsExactly("BE-9", PageBook.in(Language.NL).say("timeline.deadline-passed", "BE-9"));
    }

    @Test
    void given_a_part_without_lines_when_it_is_told_then_it_is_left_out() {
        assertThat(told(Language.DE, new Part(Topic.DATES, List.of()))).isEmpty();
    }
}
