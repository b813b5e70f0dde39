package org.inspraak.container;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets something break, at a point that a test chooses. */
@ApplicationScoped
public class Sabotage {

    /** Where it breaks. */
    public enum Point {
        NOWHERE,
        /** In a step that the process takes, after the step has written its rows. */
        STEP,
        /** In the use case, after the process has moved and the audit entry was written. */
        USE_CASE
    }

    /** What is thrown: nothing that the application knows. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(Point at) {
            super("broken on purpose: " + at);
        }
    }

    private volatile Point point = Point.NOWHERE;

    void breakAt(Point where) {
        point = where;
    }

    void passing(Point here) {
        if (point == here) {
            throw new Broken(here);
        }
    }
}
