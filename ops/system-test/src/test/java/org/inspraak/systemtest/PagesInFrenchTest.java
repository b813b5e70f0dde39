package org.inspraak.systemtest;

/** The same pages in French. */
class PagesInFrenchTest extends PagesTest {

    PagesInFrenchTest(Inspraak inspraak, Chromium chromium) {
        super(inspraak, chromium);
    }

    @Override
    String language() {
        return "fr";
    }
}
