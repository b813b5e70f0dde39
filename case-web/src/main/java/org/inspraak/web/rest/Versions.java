package org.inspraak.web.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.Map;

/** Versions as {@code ETag} and {@code If-Match} carry them: {@code "7"}. */
public final class Versions {

    private static final int UNKNOWN = -1;

    private Versions() {}

    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * The version that the caller saw.
     *
     * @return {@code null} for {@code *}: whichever is there
     * @throws RefusedRequest 428 when the header is missing, 400 when it is no list of tags
     */
    public static Integer read(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RefusedRequest(428, "request.if-match-needed", "If-Match", Map.of());
        }
        String value = ifMatch.strip();
        if (value.equals("*")) {
            return null;
        }
        if (!value.matches("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*")) {
            throw new RefusedRequest(400, "request.if-match-malformed", "If-Match", Map.of());
        }
        // a weak tag, a list, or a tag that was never given out, matches no version of ours
        return value.matches("\"[0-9]{1,9}\"") ? Integer.valueOf(value.substring(1, value.length() - 1)) : UNKNOWN;
    }
}
