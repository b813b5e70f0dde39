package org.inspraak.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.security.UnreadBody;

/** Forms that pages send with a file in them: looked at before anything of the file is. */
@ApplicationScoped
class SentForms {

    private static final int LONGEST_NAME = 200;

    @Inject
    SignedIn signedIn;

    /** What one turns out to be. */
    enum Standing {
        RIGHT,
        NO_FORM,
        TOO_LONG,
        /** Some other site made the browser send it. */
        NOT_OURS
    }

    /**
     * What is not read on is read away, so that the browser gets to its answer.
     *
     * @param most bytes, of the form around the file too
     */
    Standing judge(HttpServletRequest request, long most) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            UnreadBody.readAway(request.getInputStream());
            return Standing.NO_FORM;
        }
        long length = request.getContentLengthLong();
        // one that does not say how long it is counts as too long: every browser says it
        if (length < 0 || length > most) {
            UnreadBody.readAway(request.getInputStream());
            return Standing.TOO_LONG;
        }
        return isFromOurPage(request) ? Standing.RIGHT : Standing.NOT_OURS;
    }

    private boolean isFromOurPage(HttpServletRequest request) {
        String shown = request.getParameter("csrf");
        String right = signedIn.csrfToken().orElse("");
        return shown != null
                && !right.isEmpty()
                && MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    static boolean isEmpty(Part part) {
        return part == null || part.getSize() == 0;
    }

    /** Some browsers send the way to the file along with its name. */
    static String nameOf(Part part) {
        String sent = part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
        String name =
                sent.replaceFirst(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
        return name.isEmpty() ? "?" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
