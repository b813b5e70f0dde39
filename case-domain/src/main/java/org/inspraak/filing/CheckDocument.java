package org.inspraak.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.document.CheckState;
import org.inspraak.document.Contents;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.Documents;
import org.inspraak.document.ScanOutcome;
import org.inspraak.document.VirusScanner;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.TellStaff;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Looks at a version that came in: it leaves its quarantine, or its content is deleted and who brought it is told. While
 * the scanner cannot be reached it stays where it is. A second call changes nothing.
 */
@ApplicationScoped
@Transactional
public class CheckDocument {

    @Inject
    Documents documents;

    @Inject
    Contents contents;

    @Inject
    VirusScanner scanner;

    @Inject
    CaseFiles caseFiles;

    @Inject
    StaffDirectory staff;

    @Inject
    TellStaff tellStaff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** True when the version can be opened from now on. */
    public boolean check(UUID versionId) {
        DocumentVersion version = documents.readVersion(versionId);
        if (version.state() != CheckState.QUARANTINED) {
            return version.state() == CheckState.AVAILABLE;
        }
        Optional<String> found = scanner.isSet() ? scan(version) : Optional.empty();
        if (found.isPresent()) {
            refuse(version, found.get());
            return false;
        }
        version.passed(scanner.isSet() ? ScanOutcome.CLEAN : ScanOutcome.NOT_SCANNED);
        return true;
    }

    private Optional<String> scan(DocumentVersion version) {
        try (InputStream bytes = contents.open(version.contentId())) {
            return scanner.scan(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be read", e);
        }
    }

    private void refuse(DocumentVersion version, String what) {
        Moment now = clock.read();
        version.refused(what);
        contents.delete(version.contentId());
        Document document = version.document();
        CaseFile caseFile = caseFiles.readById(document.caseId());
        receiver(version, caseFile)
                .ifPresent(one -> tellStaff.tell(
                        one, "document-refused", caseFile.number().toString(), now));
        String subject = FilingAccess.subject(caseFile.number(), document.id()) + "/version/" + version.number();
        audit.record(Actor.system(), "document.refused", subject, now);
    }

    /** Who brought it; of what came from outside the house, who has the case. */
    private Optional<Staff> receiver(DocumentVersion version, CaseFile caseFile) {
        return staff.findById(version.uploadedById())
                .or(() -> staff.findById(caseFile.placement().ownerId()));
    }
}
