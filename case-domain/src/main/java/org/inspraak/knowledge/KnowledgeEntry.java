package org.inspraak.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inspraak.organisation.Language;

/**
 * One piece of the library. What comes with Inspraak speaks four languages; what an office adds speaks at least one, and
 * is shown in another where the reader's is missing.
 *
 * @param code unique and lasting: {@code Q-MON-01}
 * @param group one of the kind's groups; {@code null} where it has none
 * @param sources the requirement numbers that it answers
 * @param stages the codes of the stages in which it is of use
 * @param when a condition over the facts of a case, as legal rules have; {@code null}: it always fits
 * @param tags the five A's that a risk touches
 * @param answers the codes of questions and risks that it is an answer to
 * @param rule the code of the legal rule that it rests on; may be {@code null}
 * @param figure of a benchmark, else {@code null}
 */
public record KnowledgeEntry(
        String code,
        Kind kind,
        String group,
        List<String> sources,
        List<String> stages,
        String when,
        List<String> tags,
        List<String> answers,
        String rule,
        Figure figure,
        Map<Language, EntryText> texts,
        List<Part> parts) {

    /** The stages of a case, by code and in their order; the end is none. */
    public static final List<String> STAGES = List.of(
            "intake", "information-request", "impact-assessment", "negotiation", "agreed-plan", "re-evaluation");

    /** What work is made of, as the law on well-being looks at it; a risk touches some of it. */
    public static final List<String> FIVE_AS =
            List.of("work-organisation", "job-content", "working-conditions", "working-environment", "work-relations");

    /** What figures are given in. */
    public static final List<String> UNITS = List.of("percent", "number");

    public KnowledgeEntry {
        sources = List.copyOf(sources);
        stages = List.copyOf(stages);
        tags = List.copyOf(tags);
        answers = List.copyOf(answers);
        texts = Map.copyOf(texts);
        parts = List.copyOf(parts);
    }

    /** In this language, or in the first one that there is. */
    public EntryText text(Language language) {
        return texts.get(isIn(language) ? language : firstLanguage());
    }

    public boolean isIn(Language language) {
        return texts.containsKey(language);
    }

    /** The language in which a reader of this one gets the entry. */
    public Language languageFor(Language language) {
        return isIn(language) ? language : firstLanguage();
    }

    /** What an employer is told must be true: a figure that was not found in its study stays inside. */
    public boolean mayGoIntoLetter() {
        return figure == null || figure.verification().isSound();
    }

    KnowledgeEntry withCode(String another) {
        return new KnowledgeEntry(
                another, kind, group, sources, stages, when, tags, answers, rule, figure, texts, parts);
    }

    private Language firstLanguage() {
        return Arrays.stream(Language.values()).filter(this::isIn).findFirst().orElse(Language.NL);
    }
}
