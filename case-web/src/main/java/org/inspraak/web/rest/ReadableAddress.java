package org.inspraak.web.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses what stands behind the question mark when it does not decode to text: a broken escape or bytes that are no
 * UTF-8 would otherwise be read as something that nobody wrote.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class ReadableAddress implements ContainerRequestFilter {

    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        String query = request.getQueryString();
        if (query != null && !isReadable(query)) {
            throw new RefusedRequest(400, "request.malformed");
        }
    }

    static boolean isReadable(String query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < query.length(); i++) {
            char one = query.charAt(i);
            if (one != '%') {
                bytes.writeBytes(String.valueOf(one).getBytes(StandardCharsets.UTF_8));
            } else if (isEscape(query, i)) {
                bytes.write(Integer.parseInt(query.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return false;
            }
        }
        return isText(bytes.toByteArray());
    }

    private static boolean isEscape(String query, int at) {
        return at + 2 < query.length()
                && Character.digit(query.charAt(at + 1), 16) >= 0
                && Character.digit(query.charAt(at + 2), 16) >= 0;
    }

    private static boolean isText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
