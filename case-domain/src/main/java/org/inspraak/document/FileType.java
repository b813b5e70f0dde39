package org.inspraak.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of files that are taken. What is not here is refused: programs and scripts, archives (nobody sees what is in
 * them), office files with macros, and the binary office formats of before 2007, in which macros cannot be told from the
 * rest with certainty. An HTML page comes in as text and is never shown as a page.
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    RTF("application/rtf", "rtf"),
    TXT("text/plain", "txt", "text", "log", "md"),
    CSV("text/csv", "csv"),
    HTML("text/html", "html", "htm"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    EML("message/rfc822", "eml"),
    MSG("application/vnd.ms-outlook", "msg");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** In small letters; the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a file may be called so; a name without an ending says nothing wrong. */
    public boolean isCalled(FileName name) {
        return name.ending().isEmpty() || endings.contains(name.ending());
    }

    public static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    public static Optional<FileType> ofEnding(FileName name) {
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(name.ending()))
                .findFirst();
    }

    /** Whether a browser shows it by itself, without running anything. */
    public boolean isShown() {
        return this == PDF || this == PNG || this == JPEG;
    }
}
