package org.inspraak.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.inspraak.web.security.UnreadBody;

/** What programs send as text: UTF-8, and not without end. */
final class SentText {

    private SentText() {}

    /**
     * @param tooLarge code of the sentence to who sends more
     * @param field where it stands, {@code null} for the whole
     * @throws RefusedRequest 413, or 400 for what is no UTF-8
     */
    static String read(InputStream body, int mostBytes, String tooLarge, String field) throws IOException {
        byte[] bytes = body.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            UnreadBody.readAway(body);
            throw new RefusedRequest(413, tooLarge, field, Map.of("max", mostBytes));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new RefusedRequest(400, "request.not-utf8");
        }
    }
}
