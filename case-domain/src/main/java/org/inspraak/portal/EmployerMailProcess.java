package org.inspraak.portal;

import java.util.UUID;

/** Sends mail to employers after the commit; again when it fails. */
public interface EmployerMailProcess {

    /** A mail was written down in this transaction; it leaves once that has committed. */
    void employerMailRecorded(UUID mailId);
}
