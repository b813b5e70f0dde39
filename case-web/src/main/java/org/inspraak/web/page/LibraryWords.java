package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.organisation.Language;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenFigures;

/** How the reader is told of entries of the library. */
@RequestScoped
public class LibraryWords {

    private static final int SUMMARY = 220;

    @Inject
    SignedIn signedIn;

    @Inject
    PageTexts texts;

    public Language language() {
        return signedIn.language();
    }

    public EntryText text(KnowledgeEntry entry) {
        return entry.text(language());
    }

    public String kind(Kind kind) {
        return texts.get("library.kind." + kind.code());
    }

    public String kinds(Kind kind) {
        return texts.get("library.kinds." + kind.code());
    }

    /** {@code null} where the entry stands in no group. */
    public String group(KnowledgeEntry entry) {
        return entry.group() == null ? null : group(entry.kind(), entry.group());
    }

    public String group(Kind kind, String group) {
        return texts.get("library.group." + kind.code() + "." + group);
    }

    public String tag(String tag) {
        return texts.get("library.tag." + tag);
    }

    /** {@code 52 %}; what is no plain number is told as it stands. */
    public String value(Figure figure) {
        return SpokenFigures.say(texts.book(), figure);
    }

    /** What must be known before it is used: how sure a figure is, and in which other language it speaks. */
    public List<Mark> marks(KnowledgeEntry entry) {
        List<Mark> marks = new ArrayList<>();
        if (entry.figure() != null) {
            marks.add(verification(entry));
        }
        if (!entry.isIn(language())) {
            Language other = entry.languageFor(language());
            marks.add(new Mark("", "info", texts.say("library.only-in", texts.get("language." + other.code()))));
        }
        return marks;
    }

    private Mark verification(KnowledgeEntry entry) {
        String words = texts.get(
                "library.verification." + entry.figure().verification().code());
        return entry.mayGoIntoLetter()
                ? new Mark("ui-tag-success", "check", words)
                : new Mark("ui-tag-warning", "soon", words);
    }

    /** The first words of what it says. */
    public String summary(KnowledgeEntry entry) {
        return summary(text(entry));
    }

    static String summary(EntryText text) {
        String told = Stream.of(text.body(), text.counterpoint())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
        if (told.length() <= SUMMARY) {
            return told;
        }
        int end = told.lastIndexOf(' ', SUMMARY);
        return told.substring(0, end < 0 ? SUMMARY : end) + " …";
    }
}
