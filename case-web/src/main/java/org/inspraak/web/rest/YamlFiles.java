package org.inspraak.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

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
        return SentText.read(body, MOST_BYTES, "yaml.too-large", "yaml");
    }
}
