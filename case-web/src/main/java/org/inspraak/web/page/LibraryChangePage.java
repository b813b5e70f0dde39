package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspraak.knowledge.DraftEntry;
import org.inspraak.knowledge.EntryVersion;
import org.inspraak.knowledge.EntryVersion.State;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.ReadLibrary;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;

/** Where a coordinator writes the next version of an entry, goes on with it, or begins one of the office's own. */
@Named("libraryChange")
@RequestScoped
public class LibraryChangePage {

    @Inject
    Reader me;

    @Inject
    ReadLibrary readLibrary;

    @Inject
    DraftEntry draftEntry;

    @Inject
    LibraryForms forms;

    @Inject
    LibraryWords words;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    private List<EntryVersion> versions;

    /** A part of the form under its own title. */
    public record PartOfForm(String name, String title, FormDraft draft) {

        /** Whether it can wait: a language in which nothing is written, or was found wrong. */
        public boolean folded() {
            return name.startsWith("text-")
                    && draft.getFields().stream()
                            .allMatch(field -> field.isEmpty() && !field.isRequired() && !field.isWrong());
        }
    }

    /** Answers 403 to all but coordinators, 404 where there is no such entry. */
    public void open() {
        try {
            if (!me.isKeepingLibrary()) {
                throw CaseRuleViolation.forbidden("access.role-needed");
            }
            if (!isNew()) {
                versions();
            }
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    public boolean isNew() {
        return Address.find("code").isEmpty();
    }

    /** Before a new entry is written, its kind is chosen. */
    public boolean isChoosing() {
        return isNew() && kind().isEmpty();
    }

    private Optional<Kind> kind() {
        return isNew() ? Address.find("kind").flatMap(Kind::find) : Optional.of(start().kind());
    }

    public List<Option> getKinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Option(kind.code(), words.kind(kind), texts.get("library.kind-help." + kind.code())))
                .toList();
    }

    private List<EntryVersion> versions() {
        if (versions == null) {
            versions = readLibrary.history(me.actor(), Address.find("code").orElse(""));
        }
        return versions;
    }

    private Optional<EntryVersion> in(State state) {
        return versions().stream().filter(version -> version.state() == state).findFirst();
    }

    /** What is changed: the draft where there is one, else what is published, else what was there last. */
    private KnowledgeEntry start() {
        return isNew()
                ? blank(kind().orElseThrow())
                : in(State.DRAFT)
                        .or(() -> in(State.PUBLISHED))
                        .orElse(versions().get(0))
                        .entry();
    }

    private static KnowledgeEntry blank(Kind kind) {
        return new KnowledgeEntry(
                null, kind, null, List.of(), List.of(), null, List.of(), List.of(), null, null, Map.of(), List.of());
    }

    public String getCode() {
        return isNew() ? null : start().code();
    }

    public String getTitle() {
        return isNew()
                ? kind().map(kind -> texts.say("library.change.new", words.kind(kind)))
                        .orElse(texts.get("library.new"))
                : texts.say("library.change.title", getCode());
    }

    /** Where one leaves to. */
    public String getAddress() {
        return isNew()
                ? "/library"
                : in(State.PUBLISHED).isPresent() ? "/library/" + getCode() : "/library/" + getCode() + "/draft";
    }

    /** The parts by their places on the page: {@code language-0} is the reader's, the others follow. */
    public Map<String, PartOfForm> getForm() {
        Map<String, PartOfForm> byPlace = new LinkedHashMap<>();
        for (PartOfForm part : isChoosing() ? List.<PartOfForm>of() : parts()) {
            byPlace.put(part.name().startsWith("text-") ? "language-" + byPlace.size() : part.name(), part);
        }
        return byPlace;
    }

    private List<PartOfForm> parts() {
        KnowledgeEntry start = start();
        return LibraryForms.partsOf(start.kind(), words.language()).stream()
                .map(part -> new PartOfForm(
                        part,
                        texts.get("library.part." + part),
                        drafts.of("entry-" + part, () -> forms.draw(part, start))))
                .toList();
    }

    /** All fields as one, so that each finding comes to its field. */
    public FormDraft getWhole() {
        return drafts.of("whole", () -> {
            FormDraft whole = new FormDraft();
            parts().forEach(part -> part.draft().getFields().forEach(whole::with));
            return whole;
        });
    }

    /** The draft that is looked at, by its row; empty where there was none. */
    private Optional<Integer> seen() {
        String pinned = drafts.pinned(
                "seen",
                () -> isNew()
                        ? ""
                        : in(State.DRAFT)
                                .map(draft -> String.valueOf(draft.rowVersion()))
                                .orElse(""));
        return pinned.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(pinned));
    }

    /** Kept from the opening of the page on. */
    public String getSeen() {
        return seen().map(String::valueOf).orElse("");
    }

    public void keep() {
        String[] code = new String[1];
        findings.attempt(
                getWhole(),
                () -> code[0] = write().code(),
                "done.library-drafted",
                () -> "/library/" + code[0] + "/draft");
    }

    private EntryVersion write() {
        Entered entered = new Entered();
        KnowledgeEntry entry = forms.read(getWhole(), start(), entered);
        entered.orThrow();
        return isNew() ? draftEntry.add(me.actor(), entry) : draftEntry.write(me.actor(), entry, seen().orElse(null));
    }
}
