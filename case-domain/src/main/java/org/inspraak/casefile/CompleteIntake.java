package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.inspraak.casefile.Form.Field;

/** Rounds off the intake: since when workers are involved, what is known of the dates, what the union already knows. */
@ApplicationScoped
@Transactional
public class CompleteIntake implements StageWork {

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseJournal journal;

    @Inject
    RecomputeDeadlines recomputeDeadlines;

    @Override
    public String taskName() {
        return "completeIntake";
    }

    @Override
    public Form form() {
        return Form.of(
                // S0.18: reported later, so it is asked while people still remember
                Field.choiceOf("firstInvolved", InvolvementPhase.class).needed(),
                Field.date("decisionOn"),
                Field.date("implementationStart"),
                Field.date("pilotStart"),
                Field.date("goLive"),
                Field.text("summary"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        IntroductionDates dates = caseFile.dates();
        put(values, "decisionOn", dates.decisionOn());
        put(values, "implementationStart", dates.implementationStart());
        put(values, "pilotStart", dates.pilotStart());
        put(values, "goLive", dates.goLive());
        if (caseFile.firstInvolved() != null) {
            values.put("firstInvolved", Form.codeOf(caseFile.firstInvolved()));
        }
        return values;
    }

    private static void put(Map<String, Object> values, String field, LocalDate date) {
        if (date != null) {
            values.put(field, date);
        }
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        CaseFile caseFile = doing.caseFile();
        caseFile.learnt(
                caseFile.learntHow(), caseFile.learntOn(), entry.choice("firstInvolved", InvolvementPhase.class));
        keepDates(doing, entry);
        if (entry.text("summary") != null) {
            caseFiles.add(new Note(caseFile, entry.text("summary"), doing.actor(), doing.now()));
        }
        return null;
    }

    private static LocalDate orElse(LocalDate entered, LocalDate known) {
        return entered == null ? known : entered;
    }

    private void keepDates(Doing doing, Form.Entry entry) {
        CaseFile caseFile = doing.caseFile();
        IntroductionDates known = caseFile.dates();
        // a date that is left open stays as it is known: intake adds, it never takes away
        IntroductionDates dates = new IntroductionDates(
                        orElse(entry.date("decisionOn"), known.decisionOn()),
                        orElse(entry.date("implementationStart"), known.implementationStart()),
                        orElse(entry.date("pilotStart"), known.pilotStart()),
                        orElse(entry.date("goLive"), known.goLive()))
                .countingFrom(known.anchorOn(), known.anchorReason());
        if (!dates.equals(caseFile.dates())) {
            caseFile.plan(dates, doing.now());
            journal.write(caseFile, "dates-changed", doing.actor(), doing.now());
            recomputeDeadlines.recompute(caseFile.number());
        }
    }
}
