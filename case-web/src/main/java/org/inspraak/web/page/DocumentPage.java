package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.CheckState;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.FileType;
import org.inspraak.document.Tier;
import org.inspraak.filing.ChangeDocument;
import org.inspraak.filing.ChangeDocument.Description;
import org.inspraak.filing.ReadDocuments;
import org.inspraak.filing.ReadDocuments.Filed;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.web.page.DocumentRows.Row;
import org.inspraak.web.page.DocumentRows.VersionRow;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** One document: what is in it, its versions, and what can be done with it. */
@Named("theDocument")
@RequestScoped
public class DocumentPage {

    @Inject
    Reader me;

    @Inject
    ReadDocuments readDocuments;

    @Inject
    ChangeDocument change;

    @Inject
    DocumentRows documentRows;

    @Inject
    Choices choices;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    private Filed filed;
    private List<DocumentVersion> versions;

    /** Answers 404 when there is no such document for these eyes. */
    public void open() {
        try {
            filed();
            versions();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    private Filed filed() {
        if (filed == null) {
            filed = readDocuments.read(me.actor(), number(), id());
        }
        return filed;
    }

    private List<DocumentVersion> versions() {
        if (versions == null) {
            versions = readDocuments.versions(me.actor(), number(), id());
        }
        return versions;
    }

    private static CaseNumber number() {
        return CaseNumber.parse(Address.find("number").orElse(null));
    }

    private static UUID id() {
        return Address.findId("id").orElseThrow(() -> CaseRuleViolation.notFound("document.not-found"));
    }

    public String getCaseNumber() {
        return number().toString();
    }

    public String getCaseAddress() {
        return "/cases/" + number();
    }

    public String getAddress() {
        return getCaseAddress() + "/documents/" + id();
    }

    public Row getRow() {
        return documentRows.row(getCaseAddress(), filed());
    }

    public List<VersionRow> getVersions() {
        return versions().stream()
                .map(one -> documentRows.versionRow(getAddress(), one))
                .toList();
    }

    public String getLanguage() {
        return texts.get("language." + filed().document().language().code());
    }

    /** Whether the newest version is being looked at: the page then looks again by itself. */
    public boolean isChecking() {
        return filed().version().state() == CheckState.QUARANTINED;
    }

    /** The newest version that can be opened. */
    private Optional<DocumentVersion> newestOpen() {
        return versions().stream()
                .filter(one -> one.state() == CheckState.AVAILABLE)
                .findFirst();
    }

    /** {@code pdf} or {@code picture} for what a browser shows by itself; else {@code null}. */
    public String getShownAs() {
        return newestOpen()
                .flatMap(one -> FileType.ofMediaType(one.mediaType()))
                .filter(FileType::isShown)
                .map(type -> type == FileType.PDF ? "pdf" : "picture")
                .orElse(null);
    }

    /** The newest version that can be opened, to be looked at. */
    public String getShown() {
        return newestOpen()
                .map(one -> "/api/v1" + getAddress() + "/content?inline=true&version=" + one.number())
                .orElse(null);
    }

    /** Where a newer version is sent. */
    public String getDoor() {
        return "/api/v1" + getAddress() + "/versions";
    }

    private Document document() {
        return filed().document();
    }

    public boolean isLocked() {
        return document().isLocked();
    }

    /** Whether the reader may change it now: works on cases, it is there, and nobody else has it in hand. */
    public boolean isChangeable() {
        return me.isWorkingOnCases()
                && !document().isWithdrawn()
                && (!document().isLocked() || document().isLockedBy(me.actor()));
    }

    public boolean isLockable() {
        return isChangeable() && !document().isLocked();
    }

    public boolean isUnlockable() {
        return me.isWorkingOnCases()
                && document().isLocked()
                && (document().isLockedBy(me.actor()) || me.actor().isAny(Role.REGIONAL_OFFICER));
    }

    public FormDraft getDescription() {
        return drafts.of("description", () -> new FormDraft()
                .with(field("title", Kind.LINE, "document.title")
                        .starting(document().title())
                        .needed())
                .with(field("type", Kind.CHOICE, "document.type")
                        .choices(choices.of(DocumentType.class, "document.type"))
                        .starting(document().type().name())
                        .needed())
                .with(field("language", Kind.CHOICE, "document.language")
                        .choices(choices.of(Language.class, "language"))
                        .starting(document().language().name())
                        .needed())
                .with(field("tier", Kind.CHOICE, "document.tier")
                        .choices(choices.of(Tier.class, "document.tier"))
                        .starting(document().tier().name())
                        .needed())
                .seenAt(document().version()));
    }

    public FormDraft getWithdrawal() {
        return drafts.of("withdrawal", () -> new FormDraft()
                .with(field("reason", Kind.TEXT, "document.withdraw.reason").needed())
                .seenAt(document().version()));
    }

    private FormField field(String name, Kind kind, String key) {
        return new FormField(name, kind, texts.get(key));
    }

    public void describe() {
        FormDraft form = getDescription();
        findings.attempt(form, () -> describe(form), "done.document", this::getAddress);
    }

    private void describe(FormDraft form) {
        var entered = new Entered();
        DocumentType type = entered.choice(form.field("type"), DocumentType.class);
        Language language = entered.choice(form.field("language"), Language.class);
        Tier tier = entered.choice(form.field("tier"), Tier.class);
        entered.orThrow();
        change.describe(
                me.actor(),
                number(),
                id(),
                form.seenVersion(),
                there -> new Description(form.text("title"), type, language, tier));
    }

    public void withdraw() {
        FormDraft form = getWithdrawal();
        findings.attempt(
                form,
                () -> change.withdraw(me.actor(), number(), id(), form.seenVersion(), form.text("reason")),
                "done.document.withdrawn",
                this::getAddress);
    }

    public void lock() {
        findings.attempt(null, () -> change.lock(me.actor(), number(), id()), "done.document.locked", this::getAddress);
    }

    public void unlock() {
        findings.attempt(
                null, () -> change.unlock(me.actor(), number(), id()), "done.document.unlocked", this::getAddress);
    }
}
