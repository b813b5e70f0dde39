package org.inspraak.web.rest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.Once;
import org.inspraak.web.rest.RefusedRequest;
import org.inspraak.web.security.UnreadBody;
import org.inspraak.web.sheet.SheetFile;
import org.inspraak.web.sheet.TakeSheetIn;

/** Takes in what programs send: bounded, on disk while it is read, and gone afterwards. */
@ApplicationScoped
class SheetInbox {

    /** What browsers and programs call spreadsheets; what a file is, its content says. */
    private static final Set<String> TYPES = Set.of(
            "text/csv",
            "text/plain",
            "application/csv",
            "application/octet-stream",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String NAMELESS = "dossiers";

    @Inject
    TakeSheetIn takeSheetIn;

    @Inject
    Once once;

    /**
     * Receives what a program sent.
     *
     * @param key the {@code Idempotency-Key}, may be {@code null}
     * @param name may be {@code null}
     */
    UUID receive(Actor actor, String key, String name, String type, InputStream body) throws IOException {
        mustBeSheet(type);
        try (SheetFile file = keep(body)) {
            String called = name == null ? NAMELESS : name;
            String fingerprint = called + " " + file.fingerprint();
            String id = once.make(actor, key, "receiveImport", fingerprint, () -> takeSheetIn
                    .take(actor, called, file)
                    .toString());
            return UUID.fromString(id);
        }
    }

    private static void mustBeSheet(String type) {
        String plain = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!plain.isEmpty() && !TYPES.contains(plain)) {
            throw new RefusedRequest(415, "import.media-type");
        }
    }

    private static SheetFile keep(InputStream body) throws IOException {
        try {
            return SheetFile.keep(body);
        } catch (CaseRuleViolation tooLarge) {
            UnreadBody.readAway(body);
            throw new RefusedRequest(413, "import.too-large", "file", Map.of("max", SheetFile.MOST_MEGABYTES));
        }
    }
}
