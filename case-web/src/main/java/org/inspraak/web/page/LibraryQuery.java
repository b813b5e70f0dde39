package org.inspraak.web.page;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.LibraryFilter;
import org.inspraak.knowledge.Verification;

/**
 * What the address of the library's page asks for; what it asks for in vain is left out.
 *
 * @param kind one at most, as the chips are pressed
 */
record LibraryQuery(String text, Kind kind, String group, String stage, Set<Verification> verifications) {

    private static final int LONGEST_SEARCH = 200;

    static LibraryQuery read() {
        return of(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    static LibraryQuery of(Map<String, String[]> asked) {
        Kind kind = first(asked, "kind") == null
                ? null
                : Kind.find(first(asked, "kind")).orElse(null);
        String group = first(asked, "group");
        String stage = first(asked, "stage");
        return new LibraryQuery(
                text(first(asked, "q")),
                kind,
                kind != null && group != null && kind.groups().contains(group) ? group : null,
                stage != null && KnowledgeEntry.STAGES.contains(stage) ? stage : null,
                Arrays.stream(Verification.values())
                        .filter(one -> Arrays.asList(asked.getOrDefault("verification", new String[0]))
                                .contains(one.code()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String first(Map<String, String[]> asked, String name) {
        String[] values = asked.getOrDefault(name, new String[0]);
        return values.length == 0 || values[0].isBlank() ? null : values[0];
    }

    private static String text(String typed) {
        String text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
    }

    LibraryFilter filter() {
        return new LibraryFilter(text, kind == null ? Set.of() : Set.of(kind), group, stage, verifications);
    }

    LibraryQuery withoutText() {
        return new LibraryQuery(null, kind, group, stage, verifications);
    }

    /** Another kind has other groups. */
    LibraryQuery ofKind(Kind another) {
        return new LibraryQuery(text, another, null, stage, verifications);
    }

    LibraryQuery inGroup(String another) {
        return new LibraryQuery(text, kind, another, stage, verifications);
    }

    LibraryQuery inStage(String another) {
        return new LibraryQuery(text, kind, group, another, verifications);
    }

    LibraryQuery without(Verification verification) {
        Set<Verification> others = new LinkedHashSet<>(verifications);
        others.remove(verification);
        return new LibraryQuery(text, kind, group, stage, others);
    }

    /** The address that asks for it. */
    String address() {
        return "/library" + tail(null);
    }

    /** The address from the place on that the list was turned to. */
    String address(String after) {
        return "/library" + tail(after);
    }

    /**
     * What stands behind an address: with it a card knows the list from which it was opened.
     *
     * @param after where in the list, {@code null} for its begin
     */
    String tail(String after) {
        List<String> parameters = new ArrayList<>();
        if (text != null) {
            parameters.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        if (kind != null) {
            parameters.add("kind=" + kind.code());
        }
        if (group != null) {
            parameters.add("group=" + group);
        }
        if (stage != null) {
            parameters.add("stage=" + stage);
        }
        verifications.forEach(one -> parameters.add("verification=" + one.code()));
        if (after != null) {
            parameters.add("after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    boolean isForAll() {
        return tail(null).isEmpty();
    }
}
