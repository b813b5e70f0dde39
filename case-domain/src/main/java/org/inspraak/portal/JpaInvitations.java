package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaInvitations implements Invitations {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(Invitation invitation) {
        em.persist(invitation);
    }

    @Override
    public Optional<Invitation> findByToken(LinkToken token) {
        return em.createQuery("select i from Invitation i join i.links l where l = :hash", Invitation.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Invitation> lockByToken(LinkToken token) {
        return findByToken(token).map(found -> lock(found.id()));
    }

    @Override
    public Invitation lock(UUID id) {
        Invitation found = em.find(Invitation.class, id);
        // what another transaction changed while this one waited is read anew
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    @Override
    public Optional<Invitation> find(UUID requestId, String email) {
        return em.createQuery(
                        "select i from Invitation i where i.requestId = :request and i.email = :email"
                                + " and i.revokedAt is null",
                        Invitation.class)
                .setParameter("request", requestId)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Invitation> ofCase(UUID caseId) {
        return em.createQuery(
                        "select i from Invitation i where i.caseId = :case order by i.invitedAt, i.id",
                        Invitation.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    @Override
    public void add(EmployerMail mail) {
        em.persist(mail);
    }

    @Override
    public EmployerMail lockMail(UUID id) {
        EmployerMail mail = em.createQuery(
                        "select m from EmployerMail m join fetch m.invitation where m.id = :id", EmployerMail.class)
                .setParameter("id", id)
                .getSingleResult();
        lock(mail.invitation().id());
        em.refresh(mail);
        return mail;
    }

    @Override
    public boolean isMailWaiting(UUID invitationId, EmployerMail.Kind kind) {
        return em.createQuery(
                                "select count(m) from EmployerMail m where m.invitation.id = :invitation"
                                        + " and m.kind = :kind and m.sentAt is null",
                                Long.class)
                        .setParameter("invitation", invitationId)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void add(AnswerPaper paper) {
        em.persist(paper);
    }

    @Override
    public Optional<AnswerPaper> findPaper(UUID invitationId) {
        return Optional.ofNullable(em.find(AnswerPaper.class, invitationId));
    }

    @Override
    public void storeChanges() {
        em.flush();
    }
}
