package org.inspraak.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.shared.CaseClock;

/** Records what the union goes to the table with: demands, and lines that it will not cross. */
@ApplicationScoped
@Transactional
public class AgreeMandate implements StageWork {

    @Inject
    Negotiations negotiations;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "agreeMandate";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.date("agreedOn").needed(),
                Field.line("agreedBy"),
                Field.text("demands").needed(),
                Field.text("redLines").needed());
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        values.put("agreedOn", clock.read().today());
        negotiations.mandates(caseFile.id()).stream().findFirst().ifPresent(last -> {
            values.put("demands", last.demands());
            values.put("redLines", last.redLines());
        });
        return values;
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate agreedOn = doing.happened(entry, "agreedOn");
        negotiations.add(new Mandate(
                doing.caseFile(),
                agreedOn,
                entry.text("agreedBy"),
                entry.text("demands"),
                entry.text("redLines"),
                doing.now()));
        journal.write(doing.caseFile(), "mandate-agreed", doing.actor(), doing.now())
                .happenedOn(agreedOn)
                .forUnionOnly();
        return null;
    }
}
