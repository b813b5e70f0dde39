package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.inspraak.web.security.RunningMode;
import org.inspraak.web.security.SignIn;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.security.TooManyAttempts;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.ProblemTexts;

/** The sign-in page, and the way out. */
@Named("signInPage")
@RequestScoped
public class SignInPage {

    @Inject
    SignIn signIn;

    @Inject
    SignedIn signedIn;

    @Inject
    RunningMode mode;

    @Inject
    PageTexts texts;

    private String username;
    private String password;
    private String refusal;

    /** A demo sign-in with the role that it shows. */
    public record DemoAccount(String username, String role) {}

    /** Signs in and goes to the page that was asked for. */
    public void enter() throws IOException {
        try {
            if (signIn.signIn(username == null ? "" : username.strip(), password == null ? "" : password)) {
                var external = external();
                external.redirect(external.getRequestContextPath()
                        + SignIn.target(external.getRequestParameterMap().get("to")));
                return;
            }
            refusal = texts.get("sign-in.wrong");
        } catch (TooManyAttempts tooMany) {
            refusal = ProblemTexts.sentence(
                    signedIn.language(), "sign-in.too-many-attempts", Map.of("seconds", tooMany.seconds()));
        }
    }

    public void leave() throws IOException {
        signIn.signOut();
        external().redirect(external().getRequestContextPath() + "/sign-in");
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public boolean isDemo() {
        return mode.isDemo();
    }

    public List<DemoAccount> getDemoAccounts() {
        return List.of(
                new DemoAccount("k.peeters", "consultant"),
                new DemoAccount("s.lambert", "consultant"),
                new DemoAccount("g.desmet", "regional-officer"),
                new DemoAccount("c.maes", "sector-coordinator"),
                new DemoAccount("j.adam", "legal-adviser"),
                new DemoAccount("d.willems", "delegate"),
                new DemoAccount("admin", "administrator"));
    }

    public String getRefusal() {
        return refusal;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String typed) {
        username = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
