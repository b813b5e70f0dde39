package org.inspraak.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.RecordMet;
import org.inspraak.casefile.WaiveDeadline;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;

/**
 * What became of the legal duties of the demo whose day has come: most were done in time, some late, one is let drop, and
 * some were missed.
 */
@ApplicationScoped
class DemoDuties {

    /** Of ten duties, from here on: done late, dropped, missed. */
    private static final int LATE_FROM = 7;

    private static final int DROPPED_FROM = 8;
    private static final int MISSED_FROM = 9;

    @Inject
    Deadlines deadlines;

    @Inject
    RecordMet recordMet;

    @Inject
    WaiveDeadline waiveDeadline;

    private final JsonObject words = DemoResource.object("duties.json");

    /** @param today of the last step of the story; what is due after it is left to run */
    void settle(CaseFile caseFile, Actor owner, Language language, LocalDate today, int variant) {
        List<Deadline> due = deadlines.ofCase(caseFile.id()).stream()
                .filter(deadline -> deadline.kind() == Deadline.Kind.LEGAL_DUTY
                        && deadline.state().isOpen()
                        && deadline.dueOn().isBefore(today.plusDays(5)))
                .toList();
        for (int i = 0; i < due.size(); i++) {
            settle(caseFile, owner, language, due.get(i), today, variant * 3 + i * 7);
        }
    }

    private void settle(
            CaseFile caseFile, Actor owner, Language language, Deadline deadline, LocalDate today, int variant) {
        int which = variant % 10;
        if (which >= MISSED_FROM) {
            return;
        }
        if (which >= DROPPED_FROM) {
            waiveDeadline.waive(owner, caseFile.number(), deadline.id(), word("waived", language, variant));
            return;
        }
        LocalDate on = which >= LATE_FROM && deadline.dueOn().isBefore(today)
                ? deadline.dueOn().plusDays(1)
                : deadline.dueOn().minusDays(6 + which);
        recordMet.met(owner, caseFile.number(), deadline.id(), on, word("met", language, variant));
    }

    private String word(String kind, Language language, int variant) {
        JsonArray some = words.getJsonArray(kind);
        return some.getJsonObject(variant % some.size()).getString(language.code());
    }
}
