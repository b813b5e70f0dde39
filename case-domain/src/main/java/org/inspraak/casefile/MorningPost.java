package org.inspraak.casefile;

/** The way out for the mail of the morning. */
public interface MorningPost {

    /** False where no mail server is set. */
    boolean isSet();

    /** Hands it to the mail server; fails with an unchecked exception when the server does not take it. */
    void send(MorningNews news);
}
