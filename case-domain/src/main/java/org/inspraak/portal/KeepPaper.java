package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.inspraak.audit.AuditTrail;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.Documents;
import org.inspraak.document.NewDocument;
import org.inspraak.document.Tier;
import org.inspraak.filing.KeepDocument;
import org.inspraak.portal.Threshold.Visit;
import org.inspraak.shared.CaseClock.Moment;

/** Makes the copy of what was just handed in, and keeps the same bytes for both sides. */
@ApplicationScoped
class KeepPaper {

    @Inject
    Threshold threshold;

    @Inject
    Invitations invitations;

    @Inject
    AnswerCopies copies;

    @Inject
    KeepDocument keepDocument;

    @Inject
    Documents documents;

    @Inject
    AuditTrail audit;

    void keep(Visit visit, Moment now) {
        Invitation invitation = visit.invitation();
        AnswerSheet handedIn = AnswerSheet.of(visit, threshold.asker(visit.caseFile()));
        AnswerCopies.Paper paper = copies.press(handedIn);
        invitations.add(new AnswerPaper(invitation, paper));
        Document document = keepDocument.keep(
                visit.caseFile(),
                new NewDocument(
                        paper.title(), paper.fileName() + ".pdf", DocumentType.ANSWER, handedIn.asked(), Tier.EMPLOYER),
                new ByteArrayInputStream(paper.pdf()),
                visit.actor(),
                now);
        invitations.storeChanges();
        keepDocument.noteUse(document, DocumentUse.Kind.ANSWER, visit.request().id(), paper.title(), now);
        invitation.filedAs(document.id());
        String sha256 = documents
                .findVersion(document.id(), document.latestNumber())
                .orElseThrow()
                .sha256();
        audit.record(visit.actor(), "employer.copy-kept", visit.subject() + "/sha256/" + sha256, now);
    }
}
