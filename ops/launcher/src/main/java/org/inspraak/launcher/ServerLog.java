package org.inspraak.launcher;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the application server has written so far. */
record ServerLog(String text) {

    /** @param text in either format; of JSON the ends of lines and the quotes are read as what they stand for */
    ServerLog {
        text = text.startsWith("{")
                ? text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"")
                : text;
    }

    private static final Pattern NOTHING_DEPLOYED = Pattern.compile("\"Deployed\": \\[\\s*\\]");
    private static final Pattern RECORD = Pattern.compile("(?m)^(?=\\[\\d{4}-\\d{2}-\\d{2}T|\\{\"Timestamp\")");
    private static final Pattern EXCEPTION = Pattern.compile("^(Caused by: )?([\\w$]+\\.)+\\w*(Exception|Error)\\b.*");
    private static final int LONGEST_CAUSE = 300;

    /** The server lists what it deployed when it is through; an empty list is its way of saying that it failed. */
    boolean saysDeploymentFailed() {
        return NOTHING_DEPLOYED.matcher(text).find();
    }

    /** Of the first severe record: the innermost exception that it names, else its first line. */
    Optional<String> findFirstCause() {
        return RECORD.splitAsStream(text)
                .filter(record -> record.contains("SEVERE"))
                .findFirst()
                .map(ServerLog::causeIn)
                .or(() -> lastLine());
    }

    private static String causeIn(String record) {
        List<String> exceptions = record.lines()
                .map(String::strip)
                .filter(line -> EXCEPTION.matcher(line).matches())
                .toList();
        String cause = exceptions.isEmpty()
                ? record.lines().skip(1).findFirst().orElse(record)
                : exceptions.get(exceptions.size() - 1);
        return shorten(cause.strip().replaceFirst("^Caused by: ", ""));
    }

    private Optional<String> lastLine() {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((earlier, later) -> later)
                .map(ServerLog::shorten);
    }

    private static String shorten(String line) {
        return line.length() > LONGEST_CAUSE ? line.substring(0, LONGEST_CAUSE) + "…" : line;
    }
}
