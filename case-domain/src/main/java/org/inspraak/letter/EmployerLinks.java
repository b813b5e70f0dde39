package org.inspraak.letter;

import java.util.Optional;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.shared.CaseClock.Moment;

/** Addresses at which an employer answers a request without an account. */
public interface EmployerLinks {

    /**
     * The address for this reader of the request; empty where the employer cannot be let in, for instance because this
     * installation does not know how it is reached from outside.
     *
     * @param email whom the letter goes to: the link is theirs alone
     */
    Optional<String> linkFor(InformationRequest request, String email, Moment now);
}
