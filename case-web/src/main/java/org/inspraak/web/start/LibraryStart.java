package org.inspraak.web.start;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import java.io.Serial;
import org.inspraak.knowledge.ShipKnowledge;
import org.inspraak.knowledge.ShippedKnowledge;

/** Brings in the entries of the library that came with this release; a servlet as {@link RulesStart} is one. */
public class LibraryStart extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShipKnowledge shipKnowledge;

    @Override
    public void init() {
        shipKnowledge.ship(ShippedKnowledge.read());
    }
}
