package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which an introduction is registered. */
final class RegisterPage {

    private RegisterPage() {}

    /** Registers this new system at a company that is known, in Dutch, and answers the number of the case. */
    static String register(Window window, String system) {
        Words nl = Words.in("nl");
        window.visit("/");
        window.send(window.find("main a[href$='/cases/new']").first());
        window.find("#enterpriseNumber").fill(Introduction.VAN_HOVE);
        window.send(window.find("form:has(#enterpriseNumber) button[type=submit]"));
        Paper.of(window.find("#register"))
                .choose(nl.of("register.system.which"), nl.of("register.system.new"))
                .write(nl.of("system.name"), system)
                .write(nl.of("system.product"), "WMS PickPilot")
                .write(nl.of("system.purpose"), "taaktoewijzing; prestatiemeting")
                .answer(nl.of("system.personalData"), true)
                .type(nl.of("dates.decisionOn"), "2026-11-15")
                .type(nl.of("dates.implementationStart"), "2027-01-12")
                .type(nl.of("dates.goLive"), "2027-03-01")
                .choose(nl.of("register.learntHow"), nl.of("learnt.delegate-reported"))
                .type(nl.of("register.learntOn"), "2026-11-16");
        return send(window);
    }

    /** The number of the case whose page comes next. */
    static String send(Window window) {
        window.send(window.find("[id$=keep]"));
        window.isContent();
        assertThat(window.path()).matches("/cases/\\d{4}-\\d{6}.*");
        return window.path().replaceFirst(".*/cases/(\\d{4}-\\d{6}).*", "$1");
    }
}
