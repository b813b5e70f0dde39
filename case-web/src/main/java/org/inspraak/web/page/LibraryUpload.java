package org.inspraak.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.inspraak.knowledge.ImportEntries;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.inspraak.web.rest.RefusedRequest;
import org.inspraak.web.rest.YamlFiles;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.security.UnreadBody;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.ProblemTexts;

/**
 * Takes in the file of library entries that the page sends, and leads to the drafts that wait, or back to the page with a
 * sentence for each thing that is wrong.
 */
@WebServlet("/library/import/file")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class LibraryUpload extends HttpServlet {

    /** In the session: the sentences that the page shows next, once. */
    static final String REFUSED = "inspraak.library.refused";

    /** In the session: how many drafts came in, which the library greets with, once. */
    static final String DONE = "inspraak.library.imported";

    @Serial
    private static final long serialVersionUID = 1L;

    /** The parts of a form around its file. */
    private static final long AROUND = 100_000;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Reader me;

    @Inject
    transient SentForms sentForms;

    @Inject
    transient ImportEntries importEntries;

    @Inject
    transient PageTexts texts;

    /** Someone who reloads the address comes back to the page. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/library/import");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!me.isKeepingLibrary()) {
            UnreadBody.readAway(request.getInputStream());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (sentForms.judge(request, YamlFiles.MOST_BYTES + AROUND)) {
            case RIGHT -> take(request, response);
            case NO_FORM -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            case TOO_LONG -> goBack(request, response, List.of(texts.get("library.import.too-large")));
            case NOT_OURS -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Part part = request.getPart("file");
        try {
            int drafts = importEntries.importAll(me.actor(), read(part)).size();
            request.getSession(true).setAttribute(DONE, drafts);
            response.sendRedirect(request.getContextPath() + "/library");
        } catch (CaseRuleViolation no) {
            goBack(request, response, no.findings().stream().map(this::sentence).toList());
        } catch (RefusedRequest unreadable) {
            goBack(request, response, List.of(texts.get("library.import.unreadable")));
        } finally {
            if (part != null) {
                part.delete();
            }
        }
    }

    private static String read(Part part) throws IOException {
        if (part == null) {
            return "";
        }
        try (InputStream stream = part.getInputStream()) {
            return YamlFiles.read(stream);
        }
    }

    /** What is wrong with the file says itself where; what is wrong with an entry stands at {@code CODE.field}. */
    private String sentence(Finding finding) {
        String sentence = ProblemTexts.sentence(signedIn.language(), finding);
        if (finding.field() == null || !finding.field().contains(".")) {
            return sentence;
        }
        String[] place = finding.field().split("\\.", 2);
        return texts.say("library.import.finding", place[0], place[1], sentence);
    }

    private static void goBack(HttpServletRequest request, HttpServletResponse response, List<String> sentences)
            throws IOException {
        request.getSession(true).setAttribute(REFUSED, new ArrayList<>(sentences));
        response.sendRedirect(request.getContextPath() + "/library/import");
    }
}
