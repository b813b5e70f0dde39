package org.inspraak.systemtest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own chromium, for all browser tests. */
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    private Chromium(Playwright playwright, Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    static Chromium start(Inspraak inspraak) {
        return startAt(inspraak.address());
    }

    static Chromium startAt(String address) {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no chromium; ops/test installs it"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-background-networking", "--disable-component-update")));
        return new Chromium(playwright, browser, address);
    }

    /** A window in which nobody has signed in yet, in that language. */
    Window window(String language, int width) {
        return new Window(
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale(language + "-BE")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, width < 600 ? 844 : 900)),
                language);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
