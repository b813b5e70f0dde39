package org.inspraak.web.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.letter.Letter;
import org.inspraak.letter.LetterContent;
import org.inspraak.letter.LetterContent.Argument;
import org.inspraak.letter.LetterContent.Asked;
import org.inspraak.letter.LetterContent.Group;
import org.inspraak.organisation.Letterhead;
import org.inspraak.web.letter.TemplateFill.Values;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.SpokenDates;
import org.inspraak.web.text.SpokenFigures;

/** What a letter says, as the values of a template's fields in the language of the letter. */
final class LetterValues {

    private static final List<Values> ONCE = List.of(new Values(Map.of(), Map.of()));

    private final LetterContent content;
    private final PageBook pages;
    private final PageBook words;
    private final SpokenDates dates;
    private int numbered;

    private LetterValues(LetterContent content) {
        this.content = content;
        this.pages = PageBook.in(content.language());
        this.words = PageBook.ofLetters(content.language());
        this.dates = new SpokenDates(pages, content.writtenOn());
    }

    static Values of(LetterContent content) {
        LetterValues values = new LetterValues(content);
        return new Values(values.fields(), values.blocks());
    }

    /** What the letter is about, for its title, its file and the mail around it. */
    static String subject(LetterContent content) {
        return PageBook.ofLetters(content.language())
                .say("subject." + content.kind().code(), content.system());
    }

    static String fileName(LetterContent content) {
        return PageBook.ofLetters(content.language()).say("mail.file", content.reference());
    }

    private Map<String, String> fields() {
        Letterhead head = content.sender().letterhead();
        Map<String, String> fields = new HashMap<>();
        fields.put("letter.date", dates.dayInFull(content.writtenOn()));
        fields.put("letter.reference", content.reference());
        fields.put("letter.subject", subject(content));
        fields.put("letter.text", orNothing(content.ownText()));
        fields.put("centrale.name", content.sender().centrale());
        fields.put("office.name", content.sender().office());
        fields.put("office.address", String.join("\n", head.address()));
        fields.put("office.phone", orNothing(head.phone()));
        fields.put("office.mail", orNothing(head.mail()));
        fields.put("addressee", String.join("\n", content.addressee()));
        fields.put("company.name", content.company());
        fields.put("system.name", content.system());
        fields.put("recipient.body", goesViaBody() ? bodyOf(content.askedVia()) : "");
        fields.put("recipient.reason", reason());
        fields.put("first.date", dates.dayInFull(content.firstSentOn()));
        fields.put("answer.due", dates.dayInFull(content.answerDueOn()));
        fields.put("answer.how", head.mail() == null ? words.get("how") : words.say("how.mail", head.mail()));
        fields.put("sign.name", content.signedBy());
        return fields;
    }

    private boolean goesViaBody() {
        return content.askedVia() != null && content.askedVia() != Recipient.UNION;
    }

    private String bodyOf(Recipient body) {
        return pages.get("recipient." + body.code());
    }

    /** The law names others first; the reader is told that they do not exist here. */
    private String reason() {
        return content.missing().isEmpty()
                ? ""
                : words.say(
                        "reason",
                        content.missing().stream()
                                .map(body -> pages.get("recipient." + body.code() + ".no"))
                                .reduce((before, next) -> pages.say("recipient.and", before, next))
                                .orElse(""));
    }

    private Map<String, List<Values>> blocks() {
        Map<String, List<Values>> blocks = new HashMap<>();
        for (Letter.Kind kind : Letter.Kind.values()) {
            blocks.put(kind.code(), onceIf(kind == content.kind()));
        }
        List<Values> rules = content.rules().stream()
                .map(rule -> fields(Map.of("rule.title", rule.title(), "rule.citation", rule.citation())))
                .toList();
        List<Values> checklist = content.checklist().stream()
                .map(item -> fields(Map.of("item.text", item)))
                .toList();
        List<Values> arguments = content.arguments().stream()
                .map(one -> fields(Map.of(
                        "argument.title", titleOf(one),
                        "argument.text", orNothing(one.text()),
                        "argument.source", orNothing(one.source()))))
                .toList();
        List<Values> groups = content.groups().stream().map(this::group).toList();
        blocks.put("with-recipient", onceIf(goesViaBody()));
        put(blocks, "rules", rules);
        put(blocks, "checklist", checklist);
        put(blocks, "arguments", arguments);
        put(blocks, "groups", groups);
        blocks.put("with-questions", blocks.remove("with-groups"));
        return blocks;
    }

    /** A figure without its number would say nothing. */
    private String titleOf(Argument one) {
        return one.figure() == null
                ? one.title()
                : words.say("figure", SpokenFigures.say(pages, one.figure()), one.title());
    }

    /** A list, and the part around it with its heading, which stands only where the list is not empty. */
    private static void put(Map<String, List<Values>> blocks, String name, List<Values> rounds) {
        blocks.put(name, rounds);
        blocks.put("with-" + name, rounds.isEmpty() ? List.of() : List.of(new Values(Map.of(), Map.of(name, rounds))));
    }

    private static List<Values> onceIf(boolean holds) {
        return holds ? ONCE : List.of();
    }

    private static Values fields(Map<String, String> fields) {
        return new Values(fields, Map.of());
    }

    private Values group(Group group) {
        String topic =
                pages.get("task.composeRequest.questions.topic." + group.topic().code());
        String title = topic.substring(0, 1).toUpperCase(content.language().locale()) + topic.substring(1);
        List<Values> questions = new ArrayList<>();
        for (Asked asked : group.questions()) {
            questions.add(question(asked));
        }
        return new Values(Map.of("group.title", title), Map.of("questions", questions));
    }

    /** Numbered through the whole letter, so that an answer can name one. */
    private Values question(Asked asked) {
        numbered++;
        List<Values> parts = new ArrayList<>();
        for (String part : asked.parts()) {
            String letter = String.valueOf((char) ('a' + parts.size()));
            parts.add(fields(Map.of("part.letter", letter, "part.text", part)));
        }
        return new Values(
                Map.of("question.number", String.valueOf(numbered), "question.text", asked.text()),
                Map.of("parts", parts));
    }

    private static String orNothing(String text) {
        return text == null ? "" : text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
