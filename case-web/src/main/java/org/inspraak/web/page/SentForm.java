package org.inspraak.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.inspraak.web.security.SignedIn;

/** What forms with a file have in common, which are not those of the pages' own framework. */
final class SentForm {

    private SentForm() {}

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data");
    }

    /** Whether it was sent from a page that this person was shown. */
    static boolean isFromOurPage(HttpServletRequest request, SignedIn signedIn) {
        String shown = request.getParameter("csrf");
        String right = signedIn.csrfToken().orElse("");
        return shown != null
                && !right.isEmpty()
                && MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
