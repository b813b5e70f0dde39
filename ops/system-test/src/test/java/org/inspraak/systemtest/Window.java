package org.inspraak.systemtest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** A browser window, with everything that the browser complained about in it. */
final class Window implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String language;
    private final List<String> complaints = new ArrayList<>();

    Window(BrowserContext context, String language) {
        this.context = context;
        this.language = language;
        // what the policy forbids is told as an event, which also works where the console is silent
        context.addInitScript("addEventListener('securitypolicyviolation', e =>"
                + " console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        page = context.newPage();
        page.setDefaultTimeout(45_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.url() + ": status " + response.status());
            }
        });
    }

    Window signIn(String username) {
        page.navigate("/sign-in?lang=" + language);
        page.locator("input[id$=username]").fill(username);
        page.locator("input[type=password]").fill(Inspraak.password());
        send(page.locator("[id$=enter]"));
        page.waitForURL(url -> !url.contains("/sign-in"));
        return visit("/?lang=" + language);
    }

    Window visit(String path) {
        page.navigate(path);
        return this;
    }

    /** Presses what leads to another page, or to this one anew, and waits until it is there. */
    void send(Locator button) {
        page.evaluate("window.isLeft = true");
        button.click();
        page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The path and the query of the page that is shown. */
    String path() {
        return page.url().replaceFirst("https?://[^/]*", "");
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    /** The page must not say that something was refused. */
    void isContent() {
        Locator findings = find(".in-findings, .in-error");
        if (findings.count() > 0) {
            throw new AssertionError(path() + " says: " + findings.allInnerTexts());
        }
    }

    /** Errors and warnings of the console, scripts that failed, forbidden content, answers in the 500s. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
