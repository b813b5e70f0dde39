package org.inspraak.web.calendar;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.inspraak.casefile.FollowCalendar;
import org.inspraak.organisation.CalendarToken;
import org.inspraak.shared.CaseClock;
import org.inspraak.web.security.Attempts;
import org.inspraak.web.security.Credentials;
import org.inspraak.web.security.PublicAddress;

/**
 * {@code /calendar/<token>.ics}: what is due, for whoever has the address. A wrong token, one that was revoked and one
 * whose holder left look the same. Whoever tries many has to wait, as at the sign-in.
 */
@WebServlet("/calendar/*")
public class CalendarAddress extends HttpServlet {

    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ENDING = ".ics";
    private static final int TOO_MANY = 429;

    @Inject
    transient FollowCalendar followCalendar;

    @Inject
    transient EntryTitles titles;

    @Inject
    transient Attempts attempts;

    @Inject
    transient Credentials credentials;

    @Inject
    transient PublicAddress address;

    @Inject
    transient CaseClock clock;

    /** The address of a calendar, below the address of the installation. */
    public static String of(CalendarToken token) {
        return "/calendar/" + token.text() + ENDING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sender = address.senderOf(request);
        long seconds = attempts.secondsToWaitForCalendar(sender, clock.read().instant());
        if (seconds > 0) {
            response.setHeader("Retry-After", Long.toString(seconds));
            response.sendError(TOO_MANY);
            return;
        }
        Optional<FollowCalendar.Calendar> followed =
                tokenIn(request).flatMap(token -> followCalendar.follow(token, credentials::isAdmitted));
        if (followed.isEmpty()) {
            attempts.calendarFailed(sender, clock.read().instant());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String text = CalendarText.of(
                followed.get(),
                titles.in(followed.get().language()),
                address.find().map(CalendarPlace::base));
        write(request, response, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<CalendarToken> tokenIn(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        return path.endsWith(ENDING)
                ? CalendarToken.find(path.substring(1, path.length() - ENDING.length()))
                : Optional.empty();
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, byte[] text)
            throws IOException {
        String tag = "\"" + hash(text) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Disposition", "inline; filename=\"inspraak.ics\"");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static boolean isKnown(String tags, String tag) {
        return tags != null
                && Arrays.stream(tags.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static String hash(byte[] text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
