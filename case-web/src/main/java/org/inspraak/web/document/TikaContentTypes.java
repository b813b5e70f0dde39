package org.inspraak.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.inspraak.document.ContentTypes;
import org.inspraak.document.FileName;
import org.inspraak.document.FileType;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Tells a file's kind by its first bytes, as Tika knows them, and of packed ones by what is packed. The name's ending
 * decides between kinds of text only, which have no bytes to tell them by.
 */
@ApplicationScoped
public class TikaContentTypes implements ContentTypes {

    private static final int HEAD = 64 * 1024;

    /** What a file that is nothing but text may be taken for by its first words. */
    private static final Set<String> TEXT = Set.of(
            "text/plain",
            "text/html",
            "application/xhtml+xml",
            "application/xml",
            "message/rfc822",
            "text/x-web-markdown",
            "text/csv",
            "text/x-log");

    private static final Set<FileType> KINDS_OF_TEXT = Set.of(FileType.TXT, FileType.CSV, FileType.HTML, FileType.EML);

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public FileType recognise(FileChannel file, FileName name) throws IOException {
        String found = types.detect(new ByteArrayInputStream(head(file)), new Metadata())
                .getBaseType()
                .toString();
        Optional<FileType> called = FileType.ofEnding(name);
        if (!name.ending().isEmpty() && called.isEmpty()) {
            throw refused();
        }
        if (TEXT.contains(found)) {
            return text(name, called);
        }
        FileType type = kind(file, found).orElseThrow(TikaContentTypes::refused);
        return type.isCalled(name) ? type : other(name, type);
    }

    private static Optional<FileType> kind(FileChannel file, String found) throws IOException {
        Optional<FileType> plain = FileType.ofMediaType(found).filter(one -> !isPacked(one));
        return plain.isPresent() ? plain : packed(file, found);
    }

    private static boolean isPacked(FileType type) {
        return switch (type) {
            case DOCX, XLSX, PPTX, ODT, ODS, ODP, MSG -> true;
            default -> false;
        };
    }

    private static Optional<FileType> packed(FileChannel file, String found) throws IOException {
        boolean isOld = found.equals("application/x-tika-msoffice") || found.startsWith("application/vnd.ms-");
        return isOld ? PackedType.inOldFile(file) : PackedType.inZip(file);
    }

    private static FileType text(FileName name, Optional<FileType> called) {
        FileType type = called.orElse(FileType.TXT);
        return KINDS_OF_TEXT.contains(type) ? type : other(name, FileType.TXT);
    }

    private static FileType other(FileName name, FileType found) {
        throw CaseRuleViolation.invalid(
                "file", "document.other-content", "ending", name.ending(), "found", found.name());
    }

    private static byte[] head(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(HEAD, file.size()));
        while (head.hasRemaining() && file.read(head, head.position()) >= 0) {
            // on to the next bytes
        }
        return head.array();
    }

    static CaseRuleViolation refused() {
        return CaseRuleViolation.invalid("file", "document.type-refused");
    }
}
