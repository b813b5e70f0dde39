package org.inspraak.launcher;

/** What the process tells its caller; {@code ops/launcher/java.sh} and {@code ops/run} use 3 and 11 themselves. */
enum ExitCode {
    STOPPED(0),
    AUDIT_LOG_DAMAGED(1),
    SETTINGS_WRONG(2),
    JAVA_TOO_OLD(3),
    DATA_DIRECTORY_NOT_WRITABLE(4),
    ALREADY_RUNNING(5),
    PORT_TAKEN(6),
    DATABASE_UNREACHABLE(7),
    MIGRATION_FAILED(8),
    DEPLOYMENT_FAILED(9),
    SERVER_STOPPED(10),
    NOT_BUILT(11),
    UNEXPECTED(12);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
