package org.inspraak.web.rest.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.FileName;
import org.inspraak.document.FileType;
import org.inspraak.document.NewDocument;
import org.inspraak.document.ReceivedFile;
import org.inspraak.filing.AddDocument;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.Once;
import org.inspraak.web.rest.RefusedRequest;
import org.inspraak.web.security.UnreadBody;

/**
 * Takes in the files that are sent: bounded, on disk while they are read, and only when the last byte has come into the
 * database, in one transaction. A connection that breaks leaves nothing.
 */
@ApplicationScoped
public class DocumentInbox {

    private static final System.Logger LOG = System.getLogger(DocumentInbox.class.getName());

    private static final String ANYTHING = "application/octet-stream";

    @Inject
    AddDocument addDocument;

    @Inject
    Once once;

    /**
     * What was sent.
     *
     * @param key the {@code Idempotency-Key}, may be {@code null}
     */
    public record Sent(String key, HttpHeaders headers, InputStream body) {

        private long length() {
            String said = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            return said != null && said.matches("[0-9]{1,18}") ? Long.parseLong(said) : -1;
        }

        private String mediaType() {
            String said = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
            return said == null ? "" : said.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        }
    }

    /** What is asked before the file is read; when it is refused, whoever sends is heard out nevertheless. */
    <T> T before(Sent sent, Supplier<T> question) throws IOException {
        try {
            Once.mustBeWellFormed(sent.key());
            return question.get();
        } catch (CaseRuleViolation | RefusedRequest no) {
            UnreadBody.readAway(sent.body());
            throw no;
        }
    }

    UUID add(Actor actor, CaseNumber number, NewDocument what, Sent sent) throws IOException {
        try (ReceivedFile file = receive(sent)) {
            String fingerprint = number + " " + what + " " + file.sha256();
            String id = once.make(actor, sent.key(), "addDocument", fingerprint, () -> addDocument
                    .add(actor, number, what, file)
                    .toString());
            return UUID.fromString(id);
        }
    }

    void renew(Actor actor, CaseNumber number, UUID id, FileName name, Sent sent) throws IOException {
        try (ReceivedFile file = receive(sent)) {
            String fingerprint = id + " " + name + " " + file.sha256();
            once.make(actor, sent.key(), "renewDocument", fingerprint, () -> {
                addDocument.renew(actor, number, id, name, file);
                return id.toString();
            });
        }
    }

    /**
     * Takes a file in, whole and within its bounds.
     *
     * @throws RefusedRequest {@code document.media-type}, {@code document.too-large}, {@code document.cut-off}
     */
    public static ReceivedFile receive(Sent sent) throws IOException {
        mustBeTaken(sent.mediaType());
        if (sent.length() > ReceivedFile.MOST_BYTES) {
            throw tooLarge(sent.body());
        }
        ReceivedFile file;
        try {
            file = ReceivedFile.keep(new Received(sent.body()));
        } catch (CaseRuleViolation no) {
            throw no.code().equals("document.too-large") ? tooLarge(sent.body()) : no;
        }
        if (sent.length() >= 0 && sent.length() != file.size()) {
            file.close();
            throw cutOff();
        }
        return file;
    }

    /** What it is, its content says; JSON and forms are surely none. */
    private static void mustBeTaken(String mediaType) {
        boolean isTaken = mediaType.isEmpty()
                || mediaType.equals(ANYTHING)
                || Arrays.stream(FileType.values())
                        .anyMatch(type -> type.mediaType().equals(mediaType));
        if (!isTaken) {
            throw new RefusedRequest(415, "document.media-type");
        }
    }

    private static RuntimeException tooLarge(InputStream body) throws IOException {
        UnreadBody.readAway(body);
        return new RefusedRequest(413, "document.too-large", "file", Map.of("max", ReceivedFile.MOST_MEGABYTES));
    }

    private static RefusedRequest cutOff() {
        return new RefusedRequest(400, "document.cut-off", "file", Map.of());
    }

    /** What a broken connection does is the sender's trouble; what a full disk does is ours. */
    private static final class Received extends FilterInputStream {

        Received(InputStream body) {
            super(body);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            try {
                return super.read(target, offset, length);
            } catch (IOException broken) {
                LOG.log(Level.DEBUG, "a document was cut off", broken);
                throw cutOff();
            }
        }
    }
}
