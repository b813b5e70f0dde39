package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Role;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageTexts;

/** Who reads the page, and what of the frame around it they get. */
@Named("me")
@RequestScoped
public class Reader {

    @Inject
    SignedIn signedIn;

    @Inject
    PageTexts texts;

    /** A language to switch to. */
    public record LanguageLink(String code, String address, boolean current) {

        /** For a link, which is told so to those who listen. */
        public String currentWord() {
            return current ? "true" : null;
        }
    }

    public Actor actor() {
        return signedIn.actor();
    }

    public String getName() {
        return actor().name();
    }

    public String getRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> actor().roles().contains(role))
                .map(role -> texts.get("role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    public boolean isWorkingOnCases() {
        return actor().isAny(Role.CONSULTANT, Role.REGIONAL_OFFICER);
    }

    /** Writes the rules of the law. */
    public boolean isKeepingRules() {
        return actor().isAny(Role.LEGAL_ADVISER);
    }

    /** Writes the library, and decides what stands in it. */
    public boolean isKeepingLibrary() {
        return actor().isAny(Role.SECTOR_COORDINATOR);
    }

    /** May enter an AI system in a register. */
    public boolean isReportingSystems() {
        return isWorkingOnCases() || actor().isAny(Role.DELEGATE);
    }

    public boolean isSeeingUnionFile() {
        return CaseAccess.seesUnionFile(actor());
    }

    public boolean isSeeingCases() {
        return isSeeingUnionFile() || actor().isAny(Role.DELEGATE);
    }

    /** Keeps the templates of the own centrale's letters. */
    public boolean isKeepingTemplates() {
        return actor().isAny(Role.SECTOR_COORDINATOR);
    }

    /** Keeps staff and the house. */
    public boolean isKeepingHouse() {
        return actor().isAny(Role.ADMINISTRATOR);
    }

    Language language() {
        return signedIn.language();
    }

    public String getLanguage() {
        return signedIn.language().code();
    }

    /** The same page in each language. */
    public List<LanguageLink> getLanguages() {
        return Arrays.stream(Language.values())
                .map(language ->
                        new LanguageLink(language.code(), addressIn(language), language == signedIn.language()))
                .toList();
    }

    /** The address of this page, as asked for. */
    public String getAddress() {
        Object address = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.FORWARD_REQUEST_URI);
        return address == null ? "/" : address.toString();
    }

    /** Whether this page lies in that part of the house. */
    public boolean at(String part) {
        String here = getAddress();
        return "/".equals(part) ? "/".equals(here) : here.startsWith(part);
    }

    private String addressIn(Language language) {
        Map<String, String[]> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        Object query = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.FORWARD_QUERY_STRING);
        String kept = query == null ? "" : keep(query.toString(), asked);
        return getAddress() + "?" + kept + "lang=" + language.code();
    }

    private static String keep(String query, Map<String, String[]> asked) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .distinct()
                .filter(name -> !"lang".equals(name) && asked.containsKey(name))
                .flatMap(name -> Arrays.stream(asked.get(name)).map(value -> encode(name) + "=" + encode(value) + "&"))
                .collect(Collectors.joining());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
