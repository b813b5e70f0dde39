package org.inspraak.organisation;

/** The way out for mail. */
public interface Mail {

    /** False where no mail server is set: notices then stay on the start page only. */
    boolean isSet();

    /** Hands the notice to the mail server; fails with an unchecked exception when the server does not take it. */
    void send(Notice notice);
}
