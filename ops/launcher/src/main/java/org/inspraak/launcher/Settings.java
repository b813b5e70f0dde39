package org.inspraak.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked for by environment and arguments. Wrong values are refused here, each with the variable's name, the
 * value found and what would be right.
 *
 * @param database empty when the launcher is to run its own PostgreSQL in the data directory
 */
record Settings(
        Mode mode,
        Path dataDirectory,
        String httpAddress,
        int httpPort,
        int poolSize,
        LogFormat logFormat,
        Optional<DatabaseAccess> database,
        List<String> serverJavaOptions) {

    enum Mode {
        DEMO,
        EMPTY
    }

    /** How the server's log is written: for people, or one JSON object a line. */
    enum LogFormat {
        TEXT("com.sun.enterprise.server.logging.ODLLogFormatter"),
        JSON("fish.payara.enterprise.server.logging.JSONLogFormatter");

        private final String formatter;

        LogFormat(String formatter) {
            this.formatter = formatter;
        }

        /** The class of the server that writes it. */
        String formatter() {
            return formatter;
        }
    }

    private static final int MOST_CONNECTIONS = 1000;
    private static final int MOST_DAYS = 3650;

    static Settings read(List<String> arguments, Map<String, String> environment, Path home) {
        Mode mode = readMode(arguments);
        String address = text(environment, "INSPRAAK_HTTP_ADDRESS", "127.0.0.1");
        if (mode == Mode.DEMO && !isLoopback(address)) {
            throw wrong("Demo accounts have a published password, so demo mode only listens on this machine:"
                    + " INSPRAAK_HTTP_ADDRESS is " + address
                    + "; leave it unset, or start with --empty.");
        }
        resolve(address);
        checkPublicUrl(text(environment, "INSPRAAK_PUBLIC_URL", ""));
        number(environment, "INSPRAAK_ANSWER_LINK_DAYS", 30, MOST_DAYS);
        return new Settings(
                mode,
                path(environment, "INSPRAAK_DATA_DIR", home.resolve(".inspraak")),
                address,
                number(environment, "INSPRAAK_HTTP_PORT", 8080, 65535),
                number(environment, "INSPRAAK_DB_POOL", 20, MOST_CONNECTIONS),
                readLogFormat(environment),
                readDatabase(environment),
                List.of(text(environment, "INSPRAAK_SERVER_JAVA_OPTS", "").split(" ")).stream()
                        .filter(option -> !option.isBlank())
                        .toList());
    }

    /** Where a browser on this machine finds the application. */
    String localAddress() {
        String host = isAnyAddress(httpAddress) ? "127.0.0.1" : httpAddress;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + httpPort;
    }

    private static Mode readMode(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Mode.DEMO;
        }
        if (arguments.equals(List.of("--empty"))) {
            return Mode.EMPTY;
        }
        throw wrong("Unknown arguments " + String.join(" ", arguments)
                + ": ops/run takes none (demo data) or --empty (no demo data, no demo accounts).");
    }

    private static Optional<DatabaseAccess> readDatabase(Map<String, String> environment) {
        String url = text(environment, "INSPRAAK_DB_URL", "");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw wrong("INSPRAAK_DB_URL must be the JDBC address of a PostgreSQL database,"
                    + " such as jdbc:postgresql://db.example.org:5432/inspraak.");
        }
        String user = text(environment, "INSPRAAK_DB_USER", "");
        if (user.isEmpty()) {
            throw wrong("INSPRAAK_DB_URL is set, so INSPRAAK_DB_USER must be set too.");
        }
        return Optional.of(new DatabaseAccess(url, user, text(environment, "INSPRAAK_DB_PASSWORD", "")));
    }

    /** The application reads it itself; a slip in it would cost everybody their sessions' protection unseen. */
    private static void checkPublicUrl(String url) {
        if (!url.isEmpty() && !url.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?")) {
            throw wrong("INSPRAAK_PUBLIC_URL is \"" + url
                    + "\"; it must be an address such as https://inspraak.example.org, without a path.");
        }
    }

    private static LogFormat readLogFormat(Map<String, String> environment) {
        String value = text(environment, "INSPRAAK_LOG_FORMAT", "text");
        return switch (value) {
            case "text" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            default -> throw wrong("INSPRAAK_LOG_FORMAT is \"" + value + "\"; it must be text or json.");
        };
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int highest) {
        String value = text(environment, name, Integer.toString(otherwise));
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= highest) {
                return number;
            }
        }
        throw wrong(name + " is \"" + value + "\"; it must be a whole number from 1 to " + highest + ".");
    }

    private static Path path(Map<String, String> environment, String name, Path otherwise) {
        String value = text(environment, name, otherwise.toString());
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefused(ExitCode.SETTINGS_WRONG, name + " is \"" + value + "\", which is no path.", e);
        }
    }

    private static String text(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static boolean isLoopback(String address) {
        return resolve(address).isLoopbackAddress();
    }

    private static boolean isAnyAddress(String address) {
        return resolve(address).isAnyLocalAddress();
    }

    private static InetAddress resolve(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    ExitCode.SETTINGS_WRONG,
                    "INSPRAAK_HTTP_ADDRESS is \"" + address + "\", which is no address of this machine.",
                    e);
        }
    }

    /** Refuses a port that something else already listens on. */
    void requireFreePort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(resolve(httpAddress), httpPort));
        } catch (IOException e) {
            throw new StartRefused(
                    ExitCode.PORT_TAKEN,
                    "Port " + httpPort + " on " + httpAddress + " is taken or not allowed (" + StartRefused.reason(e)
                            + "); stop what uses it or set INSPRAAK_HTTP_PORT.",
                    e);
        }
    }

    private static StartRefused wrong(String sentence) {
        return new StartRefused(ExitCode.SETTINGS_WRONG, sentence);
    }
}
