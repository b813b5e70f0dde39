package org.inspraak.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspraak.document.ReceivedFile;
import org.inspraak.portal.EnterByCode;
import org.inspraak.portal.HandAnswersIn;
import org.inspraak.portal.LinkToken;
import org.inspraak.portal.WriteAnswers;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.security.Attempts;
import org.inspraak.web.security.PublicAddress;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.security.UnreadBody;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.ProblemTexts;

/**
 * What the employer's page sends, below its address {@code /answer/<token>}; each time it leads back to the page. It keeps
 * no state of the page, so that what somebody wrote for an hour can be sent whatever happened meanwhile.
 */
@WebServlet("/answer/*")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class EmployerForm extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{43})/([a-z-]{1,20})");
    private static final int TOO_MANY = 429;

    /** What they keep of what they handed in: the text that has the hash, and the same as a PDF. */
    private static final Set<String> KEPT = Set.of("copy", "paper");

    /** What only someone inside the form can want. */
    private static final Set<String> INSIDE = Set.of("draft", "check", "file", "detach", "hand-in", "leave");

    @Inject
    transient EnterByCode enterByCode;

    @Inject
    transient WriteAnswers writeAnswers;

    @Inject
    transient HandAnswersIn handAnswersIn;

    @Inject
    transient EmployerFiles files;

    @Inject
    transient FormSession session;

    @Inject
    transient Attempts attempts;

    @Inject
    transient PublicAddress address;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient PageTexts texts;

    @Inject
    transient CaseClock clock;

    /** A link and what is wanted there. */
    private record Wish(LinkToken token, String act, HttpServletRequest request, HttpServletResponse response) {

        boolean isBySelf() {
            return "auto".equals(request.getHeader("X-Draft"));
        }

        void lead(String query) throws IOException {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + PublicEmployerDoor.pathOf(token) + query);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Wish> wish = read(request, response).filter(one -> KEPT.contains(one.act()));
        Optional<UUID> admitted = session.admitted();
        if (wish.isEmpty() || admitted.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<CopyFile> file = "paper".equals(wish.get().act())
                ? paper(wish.get().token(), admitted.get())
                : text(wish.get().token(), admitted.get());
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(file.get().type());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + file.get().name() + "\"");
        response.setContentLength(file.get().bytes().length);
        response.getOutputStream().write(file.get().bytes());
    }

    private record CopyFile(String name, String type, byte[] bytes) {}

    private Optional<CopyFile> text(LinkToken token, UUID admitted) {
        try {
            return Optional.ofNullable(writeAnswers.read(token, admitted).handedIn())
                    .map(one -> new CopyFile(
                            "inspraak-" + one.receipt() + ".txt",
                            "text/plain;charset=UTF-8",
                            one.text().getBytes(StandardCharsets.UTF_8)));
        } catch (CaseRuleViolation no) {
            return Optional.empty();
        }
    }

    private Optional<CopyFile> paper(LinkToken token, UUID admitted) {
        try {
            return writeAnswers
                    .paper(token, admitted)
                    .map(one -> new CopyFile(one.fileName() + ".pdf", "application/pdf", one.pdf()));
        } catch (CaseRuleViolation no) {
            return Optional.empty();
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        long seconds = attempts.secondsToWaitForAnswer(
                address.senderOf(request), clock.read().instant());
        Optional<Wish> wish = read(request, response);
        if (seconds > 0) {
            UnreadBody.readAway(request.getInputStream());
            response.setHeader("Retry-After", Long.toString(seconds));
            response.sendError(TOO_MANY);
        } else if (wish.isEmpty()) {
            UnreadBody.readAway(request.getInputStream());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            take(wish.get());
        }
    }

    private static Optional<Wish> read(HttpServletRequest request, HttpServletResponse response) {
        Matcher matcher = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        return matcher.matches()
                ? LinkToken.find(matcher.group(1)).map(token -> new Wish(token, matcher.group(2), request, response))
                : Optional.empty();
    }

    private void take(Wish wish) throws IOException, ServletException {
        try {
            if (INSIDE.contains(wish.act())) {
                takeFromInside(wish);
            } else if ("code-request".equals(wish.act())) {
                askForCode(wish);
            } else if ("code".equals(wish.act())) {
                enter(wish);
            } else {
                wish.response().sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (CaseRuleViolation no) {
            refuse(wish, no);
        }
    }

    private void askForCode(Wish wish) throws IOException {
        enterByCode.askForCode(wish.token());
        session.tell(texts.get("answer.code.sent"), false);
        wish.lead("");
    }

    private void enter(Wish wish) throws IOException {
        if (!files.isShort(wish.request())) {
            // nobody knows yet who sends it: nothing of it is read, into memory or onto the disk
            wish.response().sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Optional<UUID> admitted = enterByCode.enter(wish.token(), wish.request().getParameter("code"));
        if (admitted.isPresent()) {
            session.begin(admitted.get());
        } else {
            attempts.answerFailed(address.senderOf(wish.request()), clock.read().instant());
            session.tell(texts.get("answer.code.wrong"), true);
        }
        wish.lead("");
    }

    /** Only for whoever entered the code of this very form, and from its page. */
    private void takeFromInside(Wish wish) throws IOException, ServletException {
        UUID admitted = session.admitted().orElse(null);
        writeAnswers.read(wish.token(), admitted);
        if (!files.isBearable(wish.request(), wish.act())) {
            UnreadBody.readAway(wish.request().getInputStream());
            throw ReceivedFile.tooLarge();
        }
        if (!session.isFromOurForm(wish.request().getParameter("csrf"))) {
            wish.response().sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (wish.act()) {
            case "hand-in" -> {
                handAnswersIn.handIn(wish.token(), admitted, new SentAnswers(wish.request()).seen());
                wish.lead("");
            }
            case "leave" -> {
                session.end();
                wish.lead("");
            }
            default -> write(wish, admitted);
        }
    }

    /** Whatever button was pressed, what was written is kept first. */
    private void write(Wish wish, UUID admitted) throws IOException, ServletException {
        SentAnswers sent = new SentAnswers(wish.request());
        writeAnswers.save(
                wish.token(),
                admitted,
                sent.answers(writeAnswers.read(wish.token(), admitted)),
                sent.answeredBy(),
                sent.remark());
        switch (wish.act()) {
            case "file" -> {
                files.add(wish.token(), admitted, wish.request());
                session.tell(texts.get("answer.file.added"), false);
                wish.lead("#files");
            }
            case "detach" -> {
                files.remove(wish.token(), admitted, wish.request());
                session.tell(texts.get("answer.file.removed"), false);
                wish.lead("#files");
            }
            case "check" -> wish.lead("?step=check");
            default -> {
                if (wish.isBySelf()) {
                    wish.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
                } else {
                    session.tell(texts.get("answer.saved"), false);
                    wish.lead("");
                }
            }
        }
    }

    private void refuse(Wish wish, CaseRuleViolation no) throws IOException {
        if (wish.isBySelf()) {
            wish.response().sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean isAtTheGate = no.kind() == CaseRuleViolation.Kind.NOT_FOUND;
        if (!isAtTheGate) {
            session.tell(
                    ProblemTexts.sentence(signedIn.language(), no.findings().get(0)), true);
        } else if (session.admitted().isEmpty() && INSIDE.contains(wish.act())) {
            session.tell(texts.get("answer.session-over"), true);
        }
        wish.lead("");
    }
}
