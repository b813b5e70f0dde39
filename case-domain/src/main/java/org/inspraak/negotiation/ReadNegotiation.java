package org.inspraak.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;

/** Opens the union's own file on the negotiation; never for a delegate. That it was looked at is audited. */
@ApplicationScoped
@Transactional
public class ReadNegotiation {

    @Inject
    CaseAccess access;

    @Inject
    Negotiations negotiations;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @param mandates the one that holds first
     * @param rounds the first one first
     */
    public record UnionFile(List<Mandate> mandates, List<NegotiationRound> rounds) {}

    /** @throws org.inspraak.shared.CaseRuleViolation {@code case.union-file-only} for a delegate */
    public UnionFile read(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        CaseAccess.mustSeeUnionFile(actor);
        UnionFile file = new UnionFile(negotiations.mandates(caseFile.id()), negotiations.rounds(caseFile.id()));
        audit.record(actor, "case.viewed.negotiation", "case/" + number, clock.read());
        return file;
    }
}
