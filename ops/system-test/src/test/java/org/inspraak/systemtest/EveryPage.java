package org.inspraak.systemtest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every page owes to everybody, and what is found where it does not. */
final class EveryPage {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private EveryPage() {}

    /** Its heading, language, words and breadth. */
    static List<String> findings(Page page, String language, int width) {
        List<String> findings = new ArrayList<>();
        want(page.locator("h1").count() == 1, page.locator("h1").count() + " h1", findings);
        want(language.equals(page.locator("html").getAttribute("lang")), "lang is not " + language, findings);
        want(!page.title().isBlank() && !page.title().contains("???"), "title " + page.title(), findings);
        want(!page.innerText("body").contains("???"), "a text is missing", findings);
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        want(wide <= width, "is " + wide + " px wide", findings);
        return findings;
    }

    /** Whether everybody can use it, as far as a program sees; with {@code -Dshots} it leaves a picture of this name. */
    static List<String> closely(Page page, String name) {
        if (System.getProperty("shots") != null) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/shots", name + ".png")));
        }
        List<String> findings = new ArrayList<>();
        // what lies in frames takes another window to be put together; most pages have none
        boolean isOne = page.frames().size() == 1;
        AxeResults seen = new AxeBuilder(page).setLegacyMode(isOne).analyze();
        want(!seen.isErrored(), "could not be looked at: " + seen.getErrorMessage(), findings);
        seen.getViolations().stream()
                .filter(violation -> GRAVE.contains(violation.getImpact()))
                .forEach(violation -> findings.add(violation.getId() + " "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList()));
        return findings;
    }

    private static void want(boolean isSo, String otherwise, List<String> findings) {
        if (!isSo) {
            findings.add(otherwise);
        }
    }
}
