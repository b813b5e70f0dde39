package org.inspraak.web.rest.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.RefusedRequest;
import org.inspraak.web.security.UnreadBody;

/** Rules as programs name and send them. */
final class RuleFiles {

    static final String MEDIA_TYPE = "application/yaml";

    private static final Set<String> TYPES = Set.of(MEDIA_TYPE, "text/yaml", "application/x-yaml", "text/plain");

    private static final int MOST_BYTES = 2_000_000;

    private RuleFiles() {}

    /** @throws CaseRuleViolation {@code rule.not-found} for what cannot be the code of a rule */
    static String code(String text) {
        if (!text.matches("[A-Z0-9.-]{1,80}")) {
            throw CaseRuleViolation.notFound("rule.not-found");
        }
        return text;
    }

    static void mustBeYaml(String type) {
        String plain = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(plain)) {
            throw new RefusedRequest(415, "rule.media-type");
        }
    }

    static String read(InputStream body) throws IOException {
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
