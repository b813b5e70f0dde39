package org.inspraak.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.document.ReceivedFile;
import org.inspraak.portal.AttachFiles;
import org.inspraak.portal.LinkToken;
import org.inspraak.shared.CaseRuleViolation;

/** The files that come along with the employer's form. */
@ApplicationScoped
class EmployerFiles {

    /** The rest of a form around its file: all that may be written in it. */
    private static final long AROUND = 4_000_000;

    /** A code with all that a browser puts around it. */
    private static final long SHORT = 10_000;

    @Inject
    AttachFiles attachFiles;

    /** One that does not say how long it is counts as too long: every browser says it. */
    boolean isBearable(HttpServletRequest request, String act) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= (act.equals("file") ? ReceivedFile.MOST_BYTES + AROUND : AROUND);
    }

    /** As short as what somebody may send who has not entered a code. */
    boolean isShort(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= SHORT;
    }

    void add(LinkToken token, UUID admitted, HttpServletRequest request) throws IOException, ServletException {
        Part part = isWithParts(request) ? request.getPart("file") : null;
        if (part == null || part.getSize() == 0) {
            throw CaseRuleViolation.invalid("file", "document.empty");
        }
        try (InputStream content = part.getInputStream()) {
            attachFiles.add(token, admitted, id(request.getParameter("about")).orElse(null), nameOf(part), content);
        } finally {
            part.delete();
        }
    }

    private static boolean isWithParts(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/form-data");
    }

    private static String nameOf(Part part) {
        String sent = part.getSubmittedFileName();
        return sent == null || sent.isBlank() ? "?" : sent;
    }

    void remove(LinkToken token, UUID admitted, HttpServletRequest request) {
        id(request.getParameter("remove")).ifPresent(document -> attachFiles.remove(token, admitted, document));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw CaseRuleViolation.invalid("question", "portal.question-unknown");
        }
    }
}
