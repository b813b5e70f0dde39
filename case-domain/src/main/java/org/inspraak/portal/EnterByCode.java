package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.organisation.Language;
import org.inspraak.portal.Threshold.Visit;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** Someone opens a link, has a code mailed to the address that the link was made for, and enters it. */
@ApplicationScoped
@Transactional
public class EnterByCode {

    @Inject
    Threshold threshold;

    @Inject
    Invitations invitations;

    @Inject
    EmployerMailProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * All that is told before the code was entered.
     *
     * @param from who asks
     * @param company whom it is asked of
     * @param codeAsked whether a code is on its way, or was until a few minutes ago
     */
    public record Gate(
            UUID invitation, Language language, String from, String company, LocalDate sentOn, boolean codeAsked) {}

    /** Empty when this link leads nowhere, whatever the reason; a link that was opened is audited. */
    public Optional<Gate> open(LinkToken token) {
        Moment now = clock.read();
        return threshold.lock(token, now).map(visit -> {
            visit.invitation().open(now);
            audit.record(visit.actor(), "employer.link-opened", visit.subject(), now);
            return gate(visit, now);
        });
    }

    /** The same for a page that is shown again. */
    public Optional<Gate> look(LinkToken token) {
        Moment now = clock.read();
        return threshold.find(token, now).map(visit -> gate(visit, now));
    }

    private Gate gate(Visit visit, Moment now) {
        return new Gate(
                visit.invitation().id(),
                visit.invitation().language(),
                threshold.asker(visit.caseFile()),
                visit.caseFile().company().name(),
                visit.request().sentOn(),
                visit.invitation().codes().isAwaited(now));
    }

    /**
     * A code leaves by mail after the commit.
     *
     * @throws CaseRuleViolation {@code portal.code-too-soon}, {@code portal.codes-enough}, {@code portal.not-admitted}
     */
    public void askForCode(LinkToken token) {
        Moment now = clock.read();
        Visit visit = threshold.lock(token, now).orElseThrow(() -> CaseRuleViolation.notFound("portal.not-admitted"));
        visit.invitation().codes().ask(now);
        EmployerMail mail = new EmployerMail(visit.invitation(), EmployerMail.Kind.CODE, now);
        invitations.add(mail);
        process.employerMailRecorded(mail.id());
        audit.record(visit.actor(), "employer.code-asked", visit.subject(), now);
    }

    /**
     * Tries a code. A wrong one counts, so this must not throw.
     *
     * @return the invitation to whose form the code admits; empty for a wrong or old code and for a link to nowhere
     */
    public Optional<UUID> enter(LinkToken token, String typed) {
        Moment now = clock.read();
        return threshold
                .lock(token, now)
                .filter(visit -> {
                    boolean right = visit.invitation().codes().enter(typed, now);
                    audit.record(
                            visit.actor(),
                            right ? "employer.code-entered" : "employer.code-wrong",
                            visit.subject(),
                            now);
                    return right;
                })
                .map(visit -> visit.invitation().id());
    }
}
