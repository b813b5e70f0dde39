package org.inspraak.web.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.inspraak.shared.CaseRuleViolation;
import org.w3c.dom.Document;

/** A DOCX file with its parts by name, in memory and within bounds; nothing in it is run, and nothing outside is fetched. */
final class WordFile {

    static final String DOCUMENT = "word/document.xml";
    static final String TYPES = "[Content_Types].xml";

    private static final int MOST_PARTS = 400;
    private static final int MOST_BYTES = 20_000_000;
    /** The earliest moment that the format can tell: the same letter is the same file. */
    private static final long NO_TIME = 315_532_800_000L;

    private final Map<String, byte[]> parts;

    private WordFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static WordFile empty() {
        return new WordFile(new LinkedHashMap<>());
    }

    /** @throws CaseRuleViolation {@code letter.template.not-docx}, {@code letter.template.swells} */
    static WordFile read(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) (MOST_BYTES - bytes + 1));
                bytes += content.length;
                if (bytes > MOST_BYTES || parts.size() >= MOST_PARTS) {
                    throw refused("letter.template.swells");
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw refused("letter.template.not-docx");
        }
        if (!parts.containsKey(DOCUMENT) || !parts.containsKey(TYPES)) {
            throw refused("letter.template.not-docx");
        }
        return new WordFile(parts);
    }

    static CaseRuleViolation refused(String code) {
        return CaseRuleViolation.invalid("file", code);
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** @throws CaseRuleViolation {@code letter.template.not-docx} when the part is not there or is no XML */
    Document xml(String name) {
        return WordXml.parse(find(name).orElseThrow(() -> refused("letter.template.not-docx")));
    }

    /** The parts in which text stands: the letter, and what is at the head and foot of its pages. */
    List<String> texts() {
        return parts.keySet().stream()
                .filter(name -> name.equals(DOCUMENT) || name.matches("word/(header|footer)[0-9]*\\.xml"))
                .toList();
    }

    WordFile with(String name, Document xml) {
        parts.put(name, WordXml.write(xml));
        return this;
    }

    WordFile with(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
