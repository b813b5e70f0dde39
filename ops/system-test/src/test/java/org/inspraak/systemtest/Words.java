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
        return read("pages_" + language);
    }

    /** What is said of what is refused. */
    static Words ofProblemsIn(String language) {
        return read("problems_" + language);
    }

    private static Words read(String file) {
        Words words = new Words();
        String name = "WEB-INF/classes/org/inspraak/web/text/" + file + ".properties";
        try (ZipFile war = new ZipFile(Launched.war().toFile());
                Reader reader = new InputStreamReader(war.getInputStream(war.getEntry(name)), StandardCharsets.UTF_8)) {
            words.texts.load(reader);
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
