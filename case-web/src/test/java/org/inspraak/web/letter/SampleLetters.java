package org.inspraak.web.letter;

import java.time.LocalDate;
import java.util.List;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.Question;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.Verification;
import org.inspraak.letter.Letter;
import org.inspraak.letter.LetterContent;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Letterhead;

/** A letter with every part filled, and signs that XML and CSS would take for their own. */
final class SampleLetters {

    private SampleLetters() {}

    static LetterContent in(Language language, Letter.Kind kind) {
        return new LetterContent(
                kind,
                language,
                LocalDate.of(2026, 12, 1),
                "2026-000123",
                new LetterContent.Sender(
                        "Centrale Handel",
                        "Kantoor Antwerpen",
                        new Letterhead(
                                "Nationalestraat 111\n2000 Antwerpen", null, "antwerpen@vakbond.example", false)),
                List.of("Jansen & Zonen <nv>", "Personeelsdienst", "Havenlaan 1", "2030 Antwerpen"),
                "Jansen & Zonen <nv>",
                "Rooster \"AI\" 3",
                Recipient.UNION_DELEGATION,
                List.of(Recipient.WORKS_COUNCIL),
                "Eerste regel.\nTweede regel.",
                List.of(new LetterContent.CitedRule(
                        "BE-39-INFO", "Schriftelijke informatie", "Cao nr. 39 van 13 december 1983, art. 2")),
                List.of(
                        new LetterContent.Group(
                                Question.Topic.GENERAL,
                                List.of(
                                        new LetterContent.Asked("Waarvoor dient het systeem?", List.of()),
                                        new LetterContent.Asked(
                                                "Welke AI gebruikt u al?", List.of("Sinds wanneer?", "Waar?")))),
                        new LetterContent.Group(
                                Question.Topic.MONITORING,
                                List.of(new LetterContent.Asked("Wie ziet de metingen?", List.of())))),
                List.of("De aard van de nieuwe technologie", "De sociale gevolgen"),
                List.of(
                        new LetterContent.Argument("Wie het werk kent", null, "beoordeelt de gevolgen het best.", null),
                        new LetterContent.Argument(
                                "Weet van het systeem",
                                new Figure("52.5", "percent", 2024, "Een studie", null, Verification.VERIFIED),
                                null,
                                "Een studie, 2024, vijfhonderd werknemers")),
                kind == Letter.Kind.REQUEST ? null : LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 12, 15),
                "Els Peeters");
    }
}
