package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.Documents;
import org.inspraak.document.NewDocument;
import org.inspraak.document.Tier;
import org.inspraak.filing.KeepDocument;
import org.inspraak.portal.Threshold.Visit;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * The employer adds files to their answer. Each becomes a document of the case at once, and is looked at as every other;
 * one that is taken out of the answer again stays with the union, as the page says beforehand.
 */
@ApplicationScoped
@Transactional
public class AttachFiles {

    @Inject
    Threshold threshold;

    @Inject
    KeepDocument keepDocument;

    @Inject
    Documents documents;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * Reads the content to its end.
     *
     * @param question that it belongs to, {@code null} for the request as a whole
     * @throws CaseRuleViolation {@code portal.not-admitted}, {@code portal.handed-in}, {@code portal.question-unknown},
     *     {@code portal.attachments-enough}, and those of {@link KeepDocument#keep}
     */
    public void add(LinkToken token, UUID admitted, UUID question, String fileName, InputStream content) {
        Moment now = clock.read();
        Visit visit = threshold.admitToWrite(token, admitted, now);
        Invitation invitation = visit.invitation();
        boolean isAsked = question == null
                || visit.request().questions().stream().anyMatch(one -> Objects.equals(one.id(), question));
        if (!isAsked) {
            throw CaseRuleViolation.invalid("question", "portal.question-unknown");
        }
        invitation.mustTakeFiles();
        Document document = keepDocument.keep(
                visit.caseFile(),
                new NewDocument(null, fileName, DocumentType.ANSWER, invitation.language(), Tier.EMPLOYER),
                content,
                visit.actor(),
                now);
        DocumentVersion version =
                documents.findVersion(document.id(), document.latestNumber()).orElseThrow();
        invitation.attach(
                new Attachment(document.id(), question, version.fileName().text(), version.size(), version.sha256()),
                now);
        audit.record(visit.actor(), "employer.file-added", visit.subject(), now);
    }

    /** Takes a file out of the answer. */
    public void remove(LinkToken token, UUID admitted, UUID documentId) {
        Moment now = clock.read();
        Visit visit = threshold.admitToWrite(token, admitted, now);
        visit.invitation().detach(documentId, now);
        audit.record(visit.actor(), "employer.file-removed", visit.subject(), now);
    }
}
