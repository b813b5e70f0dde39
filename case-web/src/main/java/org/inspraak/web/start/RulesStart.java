package org.inspraak.web.start;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import java.io.Serial;
import org.inspraak.legal.ShipRules;
import org.inspraak.legal.ShippedRules;

/**
 * Brings in the legal rules that came with this release, before the first case can be registered. It serves nothing: it
 * is a servlet because servlets begin after every listener, so the process engine is running.
 */
public class RulesStart extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShipRules shipRules;

    @Override
    public void init() {
        shipRules.ship(ShippedRules.read());
    }
}
