package org.inspraak.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.Document;
import org.inspraak.document.FileName;
import org.inspraak.document.NewDocument;
import org.inspraak.document.ReceivedFile;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/** Brings a document, or a newer version of one, into a case. */
@ApplicationScoped
@Transactional
public class AddDocument {

    @Inject
    FilingAccess access;

    @Inject
    KeepDocument keepDocument;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * Says no before anything was sent, where it would be no afterwards.
     *
     * @return the language in which the company is written to
     */
    public Language mayAdd(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.readCase(actor, number);
        actor.mustBe(Role.CONSULTANT, Role.REGIONAL_OFFICER);
        return caseFile.company().language();
    }

    public UUID add(Actor actor, CaseNumber number, NewDocument what, ReceivedFile file) {
        Moment now = clock.read();
        CaseFile caseFile = access.readCaseForWork(actor, number);
        Document document = keepDocument.keep(caseFile, what, file, actor, now);
        audit.record(actor, "document.added", FilingAccess.subject(number, document.id()), now);
        return document.id();
    }

    /** Says no before anything was sent, where it would be no afterwards. */
    public void mayRenew(Actor actor, CaseNumber number, UUID id) {
        Document document = access.read(actor, access.readCase(actor, number), id);
        actor.mustBe(Role.CONSULTANT, Role.REGIONAL_OFFICER);
        document.mustBeThere();
        document.mustBeFreeFor(actor);
    }

    /** @throws CaseRuleViolation {@code document.locked} while somebody else has it in hand */
    public void renew(Actor actor, CaseNumber number, UUID id, FileName name, ReceivedFile file) {
        Moment now = clock.read();
        CaseFile caseFile = access.readCaseForWork(actor, number);
        Document document = access.lock(actor, caseFile, id);
        document.mustBeThere();
        document.mustBeFreeFor(actor);
        keepDocument.keepVersion(caseFile, document, name, file, actor, now);
        audit.record(actor, "document.renewed", FilingAccess.subject(number, id), now);
    }
}
