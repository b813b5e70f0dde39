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
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.letter.KeepSlip;
import org.inspraak.letter.KeepTemplates;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.ProblemTexts;

/**
 * Takes in the files that pages about letters send: a template, or the scan of a slip. It leads back to the page, with a
 * sentence for each thing that is wrong.
 */
@WebServlet({LetterUpload.TEMPLATE, LetterUpload.SLIP})
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class LetterUpload extends HttpServlet {

    static final String TEMPLATE = "/templates/file";
    static final String SLIP = "/templates/slip";

    /** In the session: the sentences that the page shows next, once. */
    static final String REFUSED = "inspraak.letter.refused";

    /** In the session: the key of what the page greets with next, once. */
    static final String DONE = "inspraak.letter.done";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final long MOST_BYTES = 20_000_000;

    @Inject
    transient SentForms sentForms;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Reader me;

    @Inject
    transient KeepTemplates keepTemplates;

    @Inject
    transient KeepSlip keepSlip;

    /** Someone who reloads the address comes back to the page. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/templates");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (sentForms.judge(request, MOST_BYTES)) {
            case RIGHT -> take(request, response);
            case NO_FORM -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            case TOO_LONG -> response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            case NOT_OURS -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Part part = request.getPart("file");
        boolean isSlip = request.getServletPath().equals(SLIP);
        String back = isSlip ? letterOf(request) : "/templates";
        try {
            if (isSlip) {
                keepSlip(request, part);
            } else {
                keepTemplate(request, part);
            }
        } catch (CaseRuleViolation no) {
            request.getSession(true).setAttribute(REFUSED, sentences(no));
        } finally {
            if (part != null) {
                part.delete();
            }
        }
        response.sendRedirect(request.getContextPath() + back);
    }

    private String sentences(CaseRuleViolation no) {
        return no.findings().stream()
                .map(finding -> ProblemTexts.sentence(signedIn.language(), finding))
                .collect(Collectors.joining("\n"));
    }

    private void keepTemplate(HttpServletRequest request, Part part) throws IOException {
        Language language = Arrays.stream(Language.values())
                .filter(one -> one.code().equals(request.getParameter("language")))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("letter.template.language-unknown"));
        try (InputStream stream = present(part).getInputStream()) {
            byte[] file = stream.readNBytes(KeepTemplates.MOST_BYTES + 1);
            keepTemplates.upload(me.actor(), language, SentForms.nameOf(part), file);
        }
        request.getSession(true).setAttribute(DONE, "done.templates.uploaded");
    }

    private void keepSlip(HttpServletRequest request, Part part) throws IOException {
        CaseNumber number = CaseNumber.parse(request.getParameter("number"));
        UUID letter = idOf(request).orElseThrow(() -> CaseRuleViolation.notFound("letter.not-found"));
        try (InputStream stream = present(part).getInputStream()) {
            keepSlip.keep(me.actor(), number, letter, SentForms.nameOf(part), stream);
        }
        request.getSession(true).setAttribute(DONE, "done.letter.slip");
    }

    private static Part present(Part part) {
        if (SentForms.isEmpty(part)) {
            throw CaseRuleViolation.invalid("file", "value.missing");
        }
        return part;
    }

    /** Only what has the form of a letter's address is gone back to. */
    private static String letterOf(HttpServletRequest request) {
        String number = String.valueOf(request.getParameter("number"));
        boolean isNumber = number.matches("[0-9]{4}-[0-9]{6}");
        return isNumber && idOf(request).isPresent()
                ? "/cases/" + number + "/letters/" + idOf(request).get()
                : "/cases";
    }

    private static Optional<UUID> idOf(HttpServletRequest request) {
        String id = String.valueOf(request.getParameter("id"));
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
