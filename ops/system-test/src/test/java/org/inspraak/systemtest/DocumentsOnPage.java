package org.inspraak.systemtest;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;

/** The pages of a case's documents, as someone uses them who drags files there. */
record DocumentsOnPage(Window window) {

    private static final String DROP = "(place, files) => {"
            + " const held = new DataTransfer();"
            + " files.forEach(file => held.items.add(new File("
            + "   [file.size ? new ArrayBuffer(file.size) : file.text], file.name)));"
            + " ['dragenter', 'dragover', 'drop'].forEach(name => place.dispatchEvent("
            + "   new DragEvent(name, {dataTransfer: held, bubbles: true, cancelable: true}))); }";

    /** The page is left when all is sent; what it said is read from the one that follows. */
    private static final String LISTEN = "() => {"
            + " const form = document.querySelector('form[data-door]');"
            + " const status = form.querySelector('[role=status]'), bar = form.querySelector('progress');"
            + " const told = [];"
            + " new MutationObserver(() => { told.push({words: status.textContent, value: bar.value,"
            + "   shown: bar.checkVisibility()}); sessionStorage.setItem('told', JSON.stringify(told)); })"
            + "   .observe(status, {childList: true}); }";

    /** A file that is made where it is dropped. */
    record Dropped(String name, String text, int size) {

        static Dropped text(String name, String text) {
            return new Dropped(name, text, 0);
        }

        static Dropped ofSize(String name, int size) {
            return new Dropped(name, "", size);
        }

        Map<String, Object> forScript() {
            return Map.of("name", name, "text", text, "size", size);
        }
    }

    /**
     * What was announced, and what the bar showed then.
     *
     * @param bar out of 100
     */
    record Told(String words, double bar, boolean isShown) {

        static Told of(Map<?, ?> told) {
            return new Told((String) told.get("words"), ((Number) told.get("value")).doubleValue(), (Boolean)
                    told.get("shown"));
        }
    }

    /** On any place of the page: who lets go beside the field means the field all the same. */
    void drop(String place, Dropped... files) {
        window.find(place)
                .first()
                .evaluate(DROP, List.of(files).stream().map(Dropped::forScript).toList());
    }

    /** What the page tells about the sending from now on. */
    void listen() {
        window.page().evaluate(LISTEN);
    }

    List<Told> told() {
        Object told = window.page().evaluate("JSON.parse(sessionStorage.getItem('told'))");
        return ((List<?>) told).stream().map(one -> Told.of((Map<?, ?>) one)).toList();
    }

    /** From now on as over a line of this many bytes in a second. */
    void slowDown(int bytesPerSecond) {
        JsonObject limits = new JsonObject();
        limits.addProperty("offline", false);
        limits.addProperty("latency", 0);
        limits.addProperty("downloadThroughput", -1);
        limits.addProperty("uploadThroughput", bytesPerSecond);
        CDPSession session = window.page().context().newCDPSession(window.page());
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", limits);
    }

    Locator button() {
        return window.find("form[data-door] button[type=submit]");
    }

    /** What is refused, once it is said. */
    String refusal() {
        Locator alert = window.find("form[data-door] [role=alert]");
        alert.waitFor();
        return alert.innerText().strip();
    }

    List<String> chosen() {
        Object names = window.page()
                .evaluate("[...document.querySelector('form[data-door] input[type=file]').files].map(f => f.name)");
        return ((List<?>) names).stream().map(String::valueOf).toList();
    }

    /** The titles in the list. */
    List<String> listed() {
        return window.find(".in-documents li b a").allInnerTexts();
    }
}
