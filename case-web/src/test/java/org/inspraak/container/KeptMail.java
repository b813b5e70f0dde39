package org.inspraak.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.inspraak.organisation.Mail;
import org.inspraak.organisation.Notice;

/** No test sends mail: notices stay where they were written down. */
@Alternative
@Priority(1)
@ApplicationScoped
public class KeptMail implements Mail {

    @Override
    public boolean isSet() {
        return false;
    }

    @Override
    public void send(Notice notice) {
        throw new IllegalStateException("a notice left although no mail server is set");
    }
}
