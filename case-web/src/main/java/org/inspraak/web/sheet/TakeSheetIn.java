package org.inspraak.web.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.inspraak.importing.ReceiveSheet;
import org.inspraak.shared.Actor;

/** Gives the rows of a file to the domain, whichever door it came in by. */
@ApplicationScoped
public class TakeSheetIn {

    @Inject
    ReceiveSheet receiveSheet;

    /**
     * @param name what the file is called
     * @return the id of the import
     * @throws org.inspraak.shared.CaseRuleViolation when it is no sheet, is broken, or the domain cannot use it
     */
    public UUID take(Actor actor, String name, SheetFile file) {
        try (SheetRows rows = file.open()) {
            return receiveSheet.receive(actor, name, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("a received file cannot be read", e);
        }
    }
}
