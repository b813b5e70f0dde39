package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.inspraak.audit.AuditTrail;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.EntryVersion;
import org.inspraak.knowledge.KeepOwnEntry;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;

/**
 * Proposes for the library what was learnt from a case that is closed (S0.8), told so that nobody can be recognised. A
 * sector coordinator reads it and publishes it, or not. The proposal keeps no trace of the case; that there was one is
 * written in the audit log only.
 */
@ApplicationScoped
@Transactional
public class ProposePractice {

    private static final int LONGEST = 4_000;

    @Inject
    CaseAccess access;

    @Inject
    KeepOwnEntry keepOwnEntry;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** How it turned out. */
    public enum Verdict {
        GOOD,
        BAD
    }

    /**
     * @param language in which it is written
     * @param happened what happened, without names
     * @param learnt what others can take from it
     */
    public record Practice(Language language, Verdict verdict, String title, String happened, String learnt) {}

    /**
     * @return the code under which a coordinator finds it
     * @throws CaseRuleViolation {@code practice.case-open}, {@code practice.names-company}
     */
    public String propose(Actor actor, CaseNumber number, Practice practice) {
        Moment now = clock.read();
        CaseFile caseFile = access.read(actor, number);
        actor.mustBe(Role.CONSULTANT, Role.REGIONAL_OFFICER, Role.SECTOR_COORDINATOR);
        KnowledgeEntry entry = entry(practice, new NamingNobody(caseFile));
        if (caseFile.status() != CaseStatus.CLOSED) {
            throw CaseRuleViolation.conflict("practice.case-open");
        }
        EntryVersion proposed = keepOwnEntry.keep(actor, entry, now);
        audit.record(actor, "practice.proposed", "case/" + number, now);
        return proposed.code();
    }

    private static KnowledgeEntry entry(Practice practice, NamingNobody namingNobody) {
        CaseRuleViolation.Check check = new CaseRuleViolation.Check();
        Language language = check.keep(() -> Text.present("language", practice.language()));
        Verdict verdict = check.keep(() -> Text.present("verdict", practice.verdict()));
        String title = check.keep(() -> Text.required("title", practice.title(), Text.LINE));
        String happened = check.keep(() -> Text.required("happened", practice.happened(), LONGEST));
        String learnt = check.keep(() -> Text.required("learnt", practice.learnt(), LONGEST));
        namingNobody.check(check, "title", title);
        namingNobody.check(check, "happened", happened);
        namingNobody.check(check, "learnt", learnt);
        check.orThrow();
        return new KnowledgeEntry(
                null,
                Kind.PRACTICE,
                verdict == Verdict.GOOD ? "good" : "bad",
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                Map.of(language, new EntryText(title, happened, null, learnt, null, null)),
                List.of());
    }
}
