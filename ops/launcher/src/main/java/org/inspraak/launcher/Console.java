package org.inspraak.launcher;

import java.io.PrintStream;
import java.time.Duration;

/** What the person at the terminal reads. On a terminal the progress line is rewritten in place, elsewhere it is rare. */
final class Console {

    private static final int SECONDS_BETWEEN_LINES = 10;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean isTerminal;
    private long secondsShown = -1;
    private boolean isLineOpen;

    Console(PrintStream out, PrintStream err, boolean isTerminal) {
        this.out = out;
        this.err = err;
        this.isTerminal = isTerminal;
    }

    static Console ofProcess() {
        return new Console(System.out, System.err, System.console() != null);
    }

    synchronized void line(String text) {
        closeLine();
        out.println(text);
        out.flush();
    }

    synchronized void error(String sentence) {
        closeLine();
        err.println(sentence);
        err.flush();
    }

    synchronized void progress(String activity, Duration elapsed) {
        long seconds = elapsed.toSeconds();
        if (seconds == secondsShown || !isTerminal && seconds % SECONDS_BETWEEN_LINES != 0) {
            return;
        }
        secondsShown = seconds;
        if (isTerminal) {
            out.print("\r" + activity + " … " + seconds + " s");
            isLineOpen = true;
        } else {
            out.println(activity + " … " + seconds + " s");
        }
        out.flush();
    }

    private void closeLine() {
        if (isLineOpen) {
            out.println();
            isLineOpen = false;
        }
    }
}
