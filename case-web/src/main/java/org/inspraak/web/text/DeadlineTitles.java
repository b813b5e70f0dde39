package org.inspraak.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.Language;

/** What deadlines are called: a duty as its rule calls it, an agreed date by its kind. */
@ApplicationScoped
public class DeadlineTitles {

    public String of(Deadline deadline, Language language) {
        PageBook book = PageBook.in(language);
        return deadline.rule() == null
                ? book.get("deadline." + deadline.kind().code())
                : book.get("rule." + deadline.rule());
    }
}
