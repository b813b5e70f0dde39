package org.inspraak.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.Actor;

/** Who sent this request, and in which language they read. */
@Named
@RequestScoped
public class SignedIn {

    @Inject
    HttpServletRequest request;

    public boolean isSomebody() {
        return request.getAttribute(SessionKeys.STAFF) != null;
    }

    /** @throws IllegalStateException for nobody: filters let nobody come this far */
    public Staff staff() {
        return findStaff().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<Staff> findStaff() {
        return Optional.ofNullable((Staff) request.getAttribute(SessionKeys.STAFF));
    }

    public Actor actor() {
        return staff().actor();
    }

    /** By a bearer token; else by the session. */
    public boolean isByToken() {
        return request.getAttribute(SessionKeys.BY_TOKEN) != null;
    }

    /** What state-changing REST calls of this session send in {@code X-CSRF-Token}. */
    public Optional<String> csrfToken() {
        return inSession(SessionKeys.CSRF_TOKEN);
    }

    /**
     * The language to answer in. Pages: the one switched to, else the member of staff's own, else what the browser asks
     * for. REST: what {@code Accept-Language} asks for, else the member of staff's own. Dutch when nobody says.
     */
    public Language language() {
        Optional<Language> own = findStaff().map(Staff::language);
        if (request.getRequestURI().startsWith("/api/")) {
            return asked().or(() -> own).orElse(Language.NL);
        }
        return inSession(SessionKeys.LANGUAGE)
                .flatMap(SignedIn::find)
                .or(() -> own)
                .or(this::asked)
                .orElse(Language.NL);
    }

    /** Whether a language was switched to. */
    public boolean hasChosenLanguage() {
        return inSession(SessionKeys.LANGUAGE).isPresent();
    }

    /** Reads on in this language until the session ends. */
    public void speak(Language language) {
        request.getSession(true).setAttribute(SessionKeys.LANGUAGE, language.code());
    }

    private Optional<String> inSession(String key) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(key));
    }

    private Optional<Language> asked() {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(code -> find(code).stream())
                .findFirst();
    }

    private static Optional<Language> find(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
