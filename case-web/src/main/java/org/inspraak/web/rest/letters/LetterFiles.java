package org.inspraak.web.rest.letters;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.inspraak.letter.KeepTemplates;

/** Files that go out and come in with letters. */
final class LetterFiles {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";

    private LetterFiles() {}

    /** @param name ours, with nothing in it that a header would take for its own */
    static Response attachment(byte[] file, String mediaType, String name) {
        return Response.ok(file, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Reads a template, and of one that is too large only as much as shows it. */
    static byte[] template(InputStream file) throws IOException {
        return file.readNBytes(KeepTemplates.MOST_BYTES + 1);
    }
}
