package org.inspraak.letter;

import java.time.LocalDate;
import java.util.List;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.Question;
import org.inspraak.letter.LetterContent.Asked;
import org.inspraak.letter.LetterContent.CitedRule;
import org.inspraak.letter.LetterContent.Group;
import org.inspraak.letter.LetterContent.Sender;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Office;

/** A letter about nothing, with every part filled, to look at a template with. */
final class SampleLetter {

    private static final String WORDS = "Lorem ipsum dolor sit amet, consectetur adipiscing elit";
    private static final int DAYS_TO_ANSWER = 14;

    private SampleLetter() {}

    static LetterContent of(Office office, Language language, LocalDate today) {
        return new LetterContent(
                Letter.Kind.REQUEST,
                language,
                today,
                "2026-000000",
                new Sender(office.centrale().name(), office.name(), office.letterhead()),
                List.of("Lorem nv", "Ipsum Dolor", "Sit-ametlaan 1", "1000 Consectetur"),
                "Lorem nv",
                "Dolor AI",
                Recipient.UNION_DELEGATION,
                List.of(Recipient.WORKS_COUNCIL),
                WORDS + ".",
                List.of(
                        new CitedRule("LOREM-1", "Lorem ipsum", "Dolor 39, art. 2"),
                        new CitedRule("LOREM-2", WORDS, WORDS)),
                List.of(
                        new Group(
                                Question.Topic.GENERAL,
                                List.of(
                                        new Asked(WORDS + "?", List.of("Lorem?", "Ipsum?")),
                                        new Asked(WORDS + ", sed do eiusmod tempor incididunt?", List.of()))),
                        new Group(Question.Topic.MONITORING, List.of(new Asked("Lorem ipsum?", List.of())))),
                List.of("Lorem ipsum", "Dolor sit amet"),
                List.of(),
                null,
                today.plusDays(DAYS_TO_ANSWER),
                "Lorem Ipsum");
    }
}
