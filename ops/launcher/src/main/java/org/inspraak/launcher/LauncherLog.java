package org.inspraak.launcher;

import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the launcher's libraries report to a file in the data directory, and nothing of it to the console. */
final class LauncherLog {

    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private LauncherLog() {}

    static void silence() {
        LogManager.getLogManager().reset();
    }

    static void writeTo(DataDirectory directory) {
        try {
            FileHandler handler =
                    new FileHandler(directory.log("launcher.%g.log").toString(), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new StartRefused(
                    ExitCode.DATA_DIRECTORY_NOT_WRITABLE,
                    "The log " + directory.path() + " cannot be written: " + StartRefused.reason(e),
                    e);
        }
    }
}
