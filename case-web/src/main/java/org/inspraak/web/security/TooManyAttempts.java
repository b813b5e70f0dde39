package org.inspraak.web.security;

import java.io.Serial;

/** Too many wrong passwords; to be tried again later. */
public class TooManyAttempts extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyAttempts(long seconds) {
        super("too many attempts");
        this.seconds = seconds;
    }

    /** How long to wait. */
    public long seconds() {
        return seconds;
    }
}
