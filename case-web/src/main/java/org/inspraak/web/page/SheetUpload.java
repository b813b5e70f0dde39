package org.inspraak.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.UUID;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.security.UnreadBody;
import org.inspraak.web.sheet.SheetFile;
import org.inspraak.web.sheet.TakeSheetIn;
import org.inspraak.web.text.ProblemTexts;

/**
 * Takes in the file that the page of the import sends, and leads to what was found in it, or back to the page with a
 * sentence about what is wrong. It stands apart from the pages because a file is larger than any form of theirs.
 */
@WebServlet("/cases/import/file")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class SheetUpload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    /** In the session: the sentence that the page shows next, once. */
    static final String REFUSED = "inspraak.import.refused";

    /** The parts of a form around its file. */
    private static final long AROUND = 100_000;

    @Inject
    transient SentForms sentForms;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Reader me;

    @Inject
    transient TakeSheetIn takeSheetIn;

    /** Someone who reloads the address comes back to the page. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/cases/import");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!me.isWorkingOnCases()) {
            UnreadBody.readAway(request.getInputStream());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (sentForms.judge(request, SheetFile.MOST_BYTES + AROUND)) {
            case RIGHT -> take(request, response);
            case NO_FORM -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            case TOO_LONG -> goBack(request, response, SheetFile.tooLarge());
            case NOT_OURS -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Part part = request.getPart("file");
        try {
            UUID id = take(part);
            response.sendRedirect(request.getContextPath() + "/cases/import/" + id);
        } catch (CaseRuleViolation no) {
            goBack(request, response, no);
        } finally {
            if (part != null) {
                part.delete();
            }
        }
    }

    private UUID take(Part part) throws IOException {
        if (SentForms.isEmpty(part)) {
            throw CaseRuleViolation.invalid("file", "import.empty");
        }
        try (InputStream stream = part.getInputStream();
                SheetFile file = SheetFile.keep(stream)) {
            return takeSheetIn.take(me.actor(), SentForms.nameOf(part), file);
        }
    }

    private void goBack(HttpServletRequest request, HttpServletResponse response, CaseRuleViolation no)
            throws IOException {
        HttpSession session = request.getSession(true);
        session.setAttribute(
                REFUSED,
                ProblemTexts.sentence(signedIn.language(), no.findings().get(0)));
        response.sendRedirect(request.getContextPath() + "/cases/import");
    }
}
