package org.inspraak.systemtest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.zip.ZipFile;

/** What the pages say in one language, as it is delivered, so that a mended sentence breaks no test. */
final class Words {

    private final Properties texts = new Properties();

    private Words() {}

    static Words in(String language) {
        Words words = new Words();
        String name = "WEB-INF/classes/org/inspraak/web/text/pages_" + language + ".properties";
        try (ZipFile war = new ZipFile(Launched.war().toFile());
                Reader file = new InputStreamReader(war.getInputStream(war.getEntry(name)), StandardCharsets.UTF_8)) {
            words.texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    String of(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new AssertionError("no page says " + key);
        }
        return text.replace("''", "'");
    }
}
