package org.inspraak.web.rest.letters;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.inspraak.letter.KeepTemplates;
import org.inspraak.web.rest.RefusedRequest;
import org.inspraak.web.security.UnreadBody;

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

    /** Reads a template, and no more of it than one may have. */
    static byte[] template(InputStream body) throws IOException {
        byte[] file = body.readNBytes(KeepTemplates.MOST_BYTES + 1);
        if (file.length > KeepTemplates.MOST_BYTES) {
            UnreadBody.readAway(body);
            throw new RefusedRequest(
                    413, "letter.template.too-large", "file", Map.of("max", KeepTemplates.MOST_BYTES / 1_000_000));
        }
        return file;
    }
}
