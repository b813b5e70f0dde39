package org.inspraak.portal;

import java.util.UUID;
import org.inspraak.organisation.Language;

/** The way out for mail to employers. */
public interface EmployerPost {

    /** Hands the letter to the mail server; fails with an unchecked exception when the server does not take it. */
    void send(EmployerLetter letter);

    /**
     * What an employer reads.
     *
     * @param id a second send of the same can be told from another one
     * @param language in which it is written
     * @param from who asks: the centrale
     * @param company whom it is asked of
     * @param link the address of the form, with an invitation; else {@code null}
     * @param code with a code; else {@code null}
     * @param dueOn with an invitation, the day by which an answer is expected; else {@code null}
     * @param copy with a confirmation, what was handed in; else {@code null}
     * @param paper with a confirmation, the same to be kept; else {@code null}
     */
    record EmployerLetter(
            UUID id,
            EmployerMail.Kind kind,
            Language language,
            String contact,
            String email,
            String from,
            String company,
            String link,
            String code,
            java.time.LocalDate dueOn,
            HandedIn copy,
            AnswerCopies.Paper paper) {}
}
