package org.inspraak.launcher;

/** Inspraak cannot start or go on; the message is one sentence for whoever typed the command. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    StartRefused(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    StartRefused(ExitCode exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }

    /** The first line of the innermost cause's message: what a person can act on. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
        return message.strip().lines().findFirst().orElse(message);
    }
}
