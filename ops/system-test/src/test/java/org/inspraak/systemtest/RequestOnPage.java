package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which an information request is written, as someone uses it who comes from the case. */
final class RequestOnPage {

    static final String OWN = "Wie betaalt de opleiding?";

    private RequestOnPage() {}

    /** Begins with the proposal, adds a question, and is done. */
    static void compose(Window window, String number) {
        begin(window, number);
        addOwn(window, OWN);
        finish(window);
    }

    /** With the first of the ways, which is the one that stands out. */
    static void begin(Window window, String number) {
        window.visit("/cases/" + number);
        window.send(window.find(".in-now__foot a[href$='/request']"));
        window.send(window.find("form[id=start] input[type=submit]").first());
        window.isContent();
    }

    static void addOwn(Window window, String question) {
        window.find("[id='write:ownQuestion:text']").fill(question);
        window.send(window.find("[id='write:addOwn']"));
        window.isContent();
    }

    static void finish(Window window) {
        window.send(window.find("[id='write:finish']"));
        window.isContent();
        assertThat(window.find(".in-done").count()).isEqualTo(1);
    }
}
