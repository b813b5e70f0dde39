package org.inspraak.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inspraak.web.security.UnreadBody;

/** YAML as programs send it. */
public final class YamlFiles {

    public static final String MEDIA_TYPE = "application/yaml";
    public static final int MOST_BYTES = 2_000_000;

    private static final Set<String> TYPES = Set.of(MEDIA_TYPE, "text/yaml", "application/x-yaml", "text/plain");

    private YamlFiles() {}

    /** @param otherwise code of the sentence to who sends something else */
    public static void mustBeYaml(String type, String otherwise) {
        String plain = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(plain)) {
            throw new RefusedRequest(415, otherwise);
        }
    }

    public static String read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            UnreadBody.readAway(body);
            throw new RefusedRequest(413, "yaml.too-large", "yaml", Map.of("max", MOST_BYTES));
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
