package org.inspraak.knowledge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Text;

/** All that is published at one moment, in order, with the words by which it is found. */
final class Shelf {

    private final List<KnowledgeEntry> entries;
    private final Map<String, KnowledgeEntry> byCode = new LinkedHashMap<>();
    private final Map<Kind, List<KnowledgeEntry>> byKind;
    /** By code and language. */
    private final Map<String, Map<Language, String>> words = new LinkedHashMap<>();

    Shelf(List<KnowledgeEntry> published) {
        entries = published.stream().sorted(Comparator.comparing(Shelf::place)).toList();
        byKind = entries.stream().collect(Collectors.groupingBy(KnowledgeEntry::kind));
        for (KnowledgeEntry entry : entries) {
            byCode.put(entry.code(), entry);
            Map<Language, String> told = new EnumMap<>(Language.class);
            Arrays.stream(Language.values()).forEach(language -> told.put(language, wordsOf(entry, language)));
            words.put(entry.code(), told);
        }
    }

    /** By kind, group and code. */
    List<KnowledgeEntry> entries() {
        return entries;
    }

    List<KnowledgeEntry> ofKind(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    Optional<KnowledgeEntry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Where an entry stands, as text that sorts the same way. */
    static String place(KnowledgeEntry entry) {
        int group = entry.group() == null ? 0 : entry.kind().groups().indexOf(entry.group()) + 1;
        return "%02d %02d %s".formatted(entry.kind().ordinal(), group, entry.code());
    }

    /** What names this code as something that it answers. */
    List<KnowledgeEntry> answering(String code) {
        return entries.stream().filter(entry -> entry.answers().contains(code)).toList();
    }

    /** Whether all of the words are in what a reader of this language sees, at the begin of a word or within one. */
    boolean isFound(KnowledgeEntry entry, String sought, Language language) {
        String told = words.get(entry.code()).get(language);
        return Arrays.stream(Text.fold(sought).split(" ")).allMatch(told::contains);
    }

    private static String wordsOf(KnowledgeEntry entry, Language language) {
        EntryText text = entry.text(language);
        Language read = entry.languageFor(language);
        Stream<String> told = Stream.of(
                entry.code(),
                text.title(),
                text.body(),
                text.reason(),
                text.counterpoint(),
                text.provenance(),
                text.population(),
                entry.figure() == null ? null : entry.figure().source());
        Stream<String> parts = entry.parts().stream().map(part -> part.texts().get(read));
        return Text.fold(Stream.concat(told, parts).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }
}
