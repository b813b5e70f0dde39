package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.inspraak.document.CheckState;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.ScanOutcome;
import org.inspraak.filing.ReadDocuments.Filed;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** Documents and their versions, in words. */
@RequestScoped
class DocumentRows {

    private static final long KILO = 1000;
    private static final long MEGA = 1_000_000;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    /**
     * A document in a list.
     *
     * @param content where its file is; {@code null} while it cannot be opened
     * @param state {@code null} for one that can be opened
     * @param locked who has it in hand; {@code null} for nobody
     * @param withdrawn why it was withdrawn; {@code null} where it was not
     */
    public record Row(
            String title,
            String address,
            String type,
            String tier,
            String tierCode,
            String file,
            String brought,
            String content,
            String state,
            String stateCode,
            String locked,
            String used,
            String withdrawn) {}

    /** A version in the list of a document's versions. */
    public record VersionRow(
            int number, String file, String brought, String content, String state, String scan, String sha256) {}

    Row row(String caseAddress, Filed filed) {
        Document document = filed.document();
        DocumentVersion version = filed.version();
        String address = caseAddress + "/documents/" + document.id();
        return new Row(
                document.title(),
                address,
                texts.get("document.type." + Choices.code(document.type())),
                texts.get("document.tier." + Choices.code(document.tier())),
                Choices.code(document.tier()),
                texts.say(
                                "document.version-of",
                                version.number(),
                                version.fileName().text()) + " · " + size(version),
                brought(version),
                contentOf(address, version),
                state(version),
                Choices.code(version.state()),
                document.isLocked() ? locked(document) : null,
                used(filed.uses()),
                document.isWithdrawn() ? document.withdrawnReason() : null);
    }

    VersionRow versionRow(String address, DocumentVersion version) {
        return new VersionRow(
                version.number(),
                version.fileName().text() + " · " + size(version),
                brought(version),
                contentOf(address, version),
                state(version),
                version.scan() == null || version.scan() == ScanOutcome.INFECTED
                        ? null
                        : texts.get("document.scan." + Choices.code(version.scan())),
                version.sha256());
    }

    String locked(Document document) {
        return texts.say("document.locked-by", document.lockedBy(), when.moment(document.lockedAt()));
    }

    /** {@code null} where nothing refers to it. */
    String used(List<DocumentUse> uses) {
        return uses.isEmpty()
                ? null
                : texts.say(
                        "document.used-in",
                        uses.stream().map(this::spoken).distinct().collect(Collectors.joining(", ")));
    }

    private String spoken(DocumentUse use) {
        String kind = texts.get("document.use." + Choices.code(use.kind()));
        return use.words() == null ? kind : kind + " “" + use.words() + "”";
    }

    private String brought(DocumentVersion version) {
        return texts.say("document.brought", version.uploadedBy(), when.moment(version.uploadedAt()));
    }

    private static String contentOf(String address, DocumentVersion version) {
        return version.state() == CheckState.AVAILABLE
                ? "/api/v1" + address + "/content?version=" + version.number()
                : null;
    }

    private String state(DocumentVersion version) {
        return version.state() == CheckState.AVAILABLE
                ? null
                : texts.get("document.state." + Choices.code(version.state()));
    }

    private String size(DocumentVersion version) {
        long size = version.size();
        return size < MEGA
                ? texts.say("document.size.kb", Math.max(1, Math.round((double) size / KILO)))
                : texts.say("document.size.mb", Math.round((double) size / MEGA));
    }
}
