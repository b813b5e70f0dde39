package org.inspraak.web.security;

import java.io.IOException;
import java.io.InputStream;

/**
 * The rest of a request that is refused. Browsers and many programs listen only once they have said all, so it is read
 * away; what is far too much is not worth waiting for.
 */
public final class UnreadBody {

    private static final long MOST_TO_READ_AWAY = 64_000_000;

    private UnreadBody() {}

    public static void readAway(InputStream stream) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = MOST_TO_READ_AWAY;
        int read = stream.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = stream.read(buffer);
        }
    }
}
