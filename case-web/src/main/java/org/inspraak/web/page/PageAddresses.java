package org.inspraak.web.page;

import static java.util.Map.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspraak.organisation.Language;
import org.inspraak.web.security.SignedIn;

/**
 * Gives every page an address that people can read and share: {@code /cases/2026-000123} shows {@code case.xhtml}. The
 * files themselves have no address. A page asked for with {@code lang=fr} is read in French from then on.
 */
@WebFilter("/*")
public class PageAddresses extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String RESOURCES = "/jakarta.faces.resource/";

    private static final String RULE = "[A-Z0-9]{1,10}(?:[-.][A-Z0-9]{1,10}){1,5}";

    private static final String ENTRY = "[A-Z]{1,4}(?:-[A-Z0-9]{1,10}){1,5}";

    private static final Map<String, String> FIXED = Map.ofEntries(
            entry("/", "/work.xhtml"),
            entry("/calendar", "/calendar.xhtml"),
            entry("/cases", "/cases.xhtml"),
            entry("/cases/import", "/import.xhtml"),
            entry("/cases/new", "/register.xhtml"),
            entry("/companies", "/companies.xhtml"),
            entry("/escalations", "/escalations.xhtml"),
            entry("/escalations/columns", "/escalations-columns.xhtml"),
            entry("/house", "/house.xhtml"),
            entry("/library", "/library.xhtml"),
            entry("/library/import", "/library-import.xhtml"),
            entry("/library/new", "/library-change.xhtml"),
            entry("/rules", "/rules.xhtml"),
            entry("/rules/import", "/rules-import.xhtml"),
            entry("/rules/new", "/rule-change.xhtml"),
            entry("/search", "/search.xhtml"),
            entry("/settings", "/settings.xhtml"),
            entry("/templates", "/templates.xhtml"),
            entry("/sign-in", "/sign-in.xhtml"));

    /** @param parameters what the parts in brackets are called */
    private record Numbered(Pattern address, String view, List<String> parameters) {

        Numbered(Pattern address, String view, String... parameters) {
            this(address, view, List.of(parameters));
        }

        String viewOf(Matcher matcher) {
            StringBuilder view = new StringBuilder(this.view);
            for (int i = 0; i < parameters.size(); i++) {
                view.append(i == 0 ? '?' : '&')
                        .append(parameters.get(i))
                        .append('=')
                        .append(matcher.group(i + 1));
            }
            return view.toString();
        }
    }

    private static final List<Numbered> NUMBERED = List.of(
            new Numbered(Pattern.compile("/answer/([A-Za-z0-9_-]{43})"), "/answer.xhtml", "token"),
            new Numbered(Pattern.compile("/cases/([0-9]{4}-[0-9]{6})/employer"), "/employer.xhtml", "number"),
            new Numbered(Pattern.compile("/cases/([0-9]{4}-[0-9]{6})"), "/case.xhtml", "number"),
            new Numbered(Pattern.compile("/cases/([0-9]{4}-[0-9]{6})/answers"), "/answers.xhtml", "number"),
            new Numbered(Pattern.compile("/cases/([0-9]{4}-[0-9]{6})/duties"), "/duties.xhtml", "number"),
            new Numbered(Pattern.compile("/cases/([0-9]{4}-[0-9]{6})/documents"), "/documents.xhtml", "number"),
            new Numbered(
                    Pattern.compile("/cases/([0-9]{4}-[0-9]{6})/documents/([0-9a-f-]{36})"),
                    "/document.xhtml",
                    "number",
                    "id"),
            new Numbered(Pattern.compile("/cases/([0-9]{4}-[0-9]{6})/request"), "/request.xhtml", "number"),
            new Numbered(
                    Pattern.compile("/cases/([0-9]{4}-[0-9]{6})/letters/([0-9a-f-]{36})"),
                    "/letter.xhtml",
                    "number",
                    "id"),
            new Numbered(Pattern.compile("/cases/import/([0-9a-f-]{36})"), "/import-report.xhtml", "id"),
            new Numbered(Pattern.compile("/companies/([0-9a-f-]{36})"), "/company.xhtml", "id"),
            new Numbered(Pattern.compile("/escalations/([0-9a-f-]{36})"), "/escalation.xhtml", "id"),
            new Numbered(Pattern.compile("/companies/([0-9a-f-]{36})/change"), "/company-change.xhtml", "id"),
            new Numbered(Pattern.compile("/companies/([0-9a-f-]{36})/systems"), "/system.xhtml", "id"),
            new Numbered(Pattern.compile("/cases/([0-9]{4}-[0-9]{6})/practice"), "/practice.xhtml", "number"),
            new Numbered(Pattern.compile("/library/(" + ENTRY + ")"), "/library-entry.xhtml", "code"),
            new Numbered(Pattern.compile("/library/(" + ENTRY + ")/change"), "/library-change.xhtml", "code"),
            new Numbered(Pattern.compile("/library/(" + ENTRY + ")/draft"), "/library-draft.xhtml", "code"),
            new Numbered(Pattern.compile("/rules/(" + RULE + ")"), "/rule.xhtml", "code"),
            new Numbered(Pattern.compile("/rules/(" + RULE + ")/change"), "/rule-change.xhtml", "code"),
            new Numbered(Pattern.compile("/rules/(" + RULE + ")/draft"), "/rule-draft.xhtml", "code"));

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<String> view = viewAt(path);
        if (view.isPresent()) {
            listenForLanguage(request);
            request.getRequestDispatcher(view.get()).forward(request, response);
        } else if (path.endsWith(".xhtml") && !path.startsWith(RESOURCES)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The view behind an address. */
    static Optional<String> viewAt(String path) {
        if (FIXED.containsKey(path)) {
            return Optional.of(FIXED.get(path));
        }
        for (Numbered page : NUMBERED) {
            Matcher matcher = page.address().matcher(path);
            if (matcher.matches()) {
                return Optional.of(page.viewOf(matcher));
            }
        }
        return Optional.empty();
    }

    private void listenForLanguage(HttpServletRequest request) {
        String wanted = request.getParameter("lang");
        for (Language language : Language.values()) {
            if (language.code().equals(wanted)) {
                signedIn.speak(language);
            }
        }
    }
}
