package org.inspraak.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was invited to answer, and the mails that leave for them. */
public interface Invitations {

    void add(Invitation invitation);

    /** Whatever became of it. */
    Optional<Invitation> findByToken(LinkToken token);

    /** Locked until the commit: of two who enter codes, or hand in, the second waits. */
    Optional<Invitation> lockByToken(LinkToken token);

    /** Locked until the commit. */
    Invitation lock(UUID id);

    /** The one of a request for this address that is not revoked. */
    Optional<Invitation> find(UUID requestId, String email);

    /** The oldest first, revoked ones too. */
    List<Invitation> ofCase(UUID caseId);

    void add(EmployerMail mail);

    /** Locked until the commit, with its invitation. */
    EmployerMail lockMail(UUID id);

    /** Whether a mail of this kind is still to leave. */
    boolean isMailWaiting(UUID invitationId, EmployerMail.Kind kind);

    void add(AnswerPaper paper);

    /** Empty until something was handed in. */
    Optional<AnswerPaper> findPaper(UUID invitationId);

    /** Before something is written that refers to what was just added. */
    void storeChanges();
}
