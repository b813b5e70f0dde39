package org.inspraak.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The PostgreSQL that lives in the data directory. It starts, or is found still running after its launcher was killed;
 * is stopped by {@link #close()} and by nothing else, so that whoever uses it can be stopped first. It listens on the
 * loopback address only, asks a password of everybody, and the application is no superuser of it.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "inspraak";
    private static final String FOLDER = "postgres";
    private static final String SUPERUSER = "postgres";
    private static final String ACCESS_RULES_HEADER = "# Inspraak: a password for everybody, from this machine only\n";
    private static final Duration TIME_TO_START = Duration.ofSeconds(90);
    private static final int CONNECTIONS_BESIDE_THE_POOL = 15;

    private final DataDirectory directory;
    private final Optional<EmbeddedPostgres> started;
    private final Postmaster postmaster;
    private final DatabaseAccess access;

    private EmbeddedDatabase(DataDirectory directory, Optional<EmbeddedPostgres> started, Postmaster postmaster)
            throws IOException {
        this.directory = directory;
        this.started = started;
        this.postmaster = postmaster;
        this.access = new DatabaseAccess(postmaster.url(NAME), NAME, password("database-password"));
    }

    static EmbeddedDatabase start(DataDirectory directory, int poolSize) {
        try {
            Optional<Postmaster> survivor = Postmaster.find(directory.resolve(FOLDER));
            EmbeddedDatabase database =
                    survivor.isPresent() ? attach(directory, survivor.get()) : startServer(directory, poolSize);
            database.prepare();
            return database;
        } catch (IOException | SQLException | IllegalStateException | ExceptionInInitializerError e) {
            throw new StartRefused(
                    ExitCode.DATABASE_UNREACHABLE,
                    "The database in " + directory.resolve(FOLDER) + " did not start: " + explain(e) + " (see "
                            + directory.log("postgres.log") + ").",
                    e);
        }
    }

    /** Of a server that another process of ours runs in this folder right now; empty when none does. */
    static Optional<DatabaseAccess> findRunning(Path dataDirectory) throws IOException {
        Optional<Postmaster> postmaster = Postmaster.find(dataDirectory.resolve(FOLDER));
        if (postmaster.isEmpty()) {
            return Optional.empty();
        }
        String password =
                Files.readString(dataDirectory.resolve("database-password")).strip();
        return Optional.of(new DatabaseAccess(postmaster.get().url(NAME), NAME, password));
    }

    DatabaseAccess access() {
        return access;
    }

    private static EmbeddedDatabase attach(DataDirectory directory, Postmaster survivor)
            throws IOException, SQLException {
        EmbeddedDatabase database = new EmbeddedDatabase(directory, Optional.empty(), survivor);
        survivor.awaitAnswer(database.superuserAccess(), TIME_TO_START);
        return database;
    }

    private static EmbeddedDatabase startServer(DataDirectory directory, int poolSize) throws IOException {
        Path folder = directory.resolve(FOLDER);
        if (Files.exists(folder) && !isPrepared(folder)) {
            Files.move(folder, directory.freshFolder("postgres-unfinished"), StandardCopyOption.REPLACE_EXISTING);
        }
        Redirect log = Redirect.appendTo(directory.freshLog("postgres.log").toFile());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs(directory).toFile())
                .setPGStartupWait(TIME_TO_START)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setConnectConfig("password", SecretFile.readOrCreatePassword(directory.resolve("postgres-password")))
                // sorting that does not depend on the machine's C library: the folder may be moved to another machine
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", Integer.toString(poolSize + CONNECTIONS_BESIDE_THE_POOL))
                .start();
        Postmaster postmaster = Postmaster.find(folder)
                .orElseThrow(() -> new IOException("the server left no postmaster.pid in " + folder));
        return new EmbeddedDatabase(directory, Optional.of(server), postmaster);
    }

    /** Where the server's programs are unpacked; what a killed launcher unpacked by half is thrown away. */
    private static Path programs(DataDirectory directory) throws IOException {
        Path folder = directory.resolve("postgres-binaries");
        try (Stream<Path> files =
                Files.exists(folder) ? Files.find(folder, 2, (file, of) -> isMark(file)) : Stream.of()) {
            return files.findAny().isPresent() ? folder : directory.freshFolder("postgres-binaries");
        }
    }

    /** The library leaves this file when it has unpacked everything. */
    private static boolean isMark(Path file) {
        return file.endsWith(".exists");
    }

    /** Makes role, database and access rules the first time; the access rules come last and so mark the whole as done. */
    private void prepare() throws IOException, SQLException {
        Path folder = directory.resolve(FOLDER);
        if (isPrepared(folder)) {
            return;
        }
        try (Connection connection = superuserAccess().connect();
                Statement statement = connection.createStatement()) {
            // both passwords are ours, made of letters, digits, - and _
            statement.execute("alter role postgres password '" + password("postgres-password") + "'");
            statement.execute("create role inspraak login password '" + password("database-password") + "'");
            statement.execute("create database inspraak owner inspraak");
            Path draft = folder.resolve("pg_hba.conf.new");
            Files.writeString(draft, ACCESS_RULES_HEADER + "host all all 127.0.0.1/32 scram-sha-256\n");
            Files.move(
                    draft,
                    folder.resolve("pg_hba.conf"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean isPrepared(Path folder) throws IOException {
        Path accessRules = folder.resolve("pg_hba.conf");
        return Files.exists(accessRules) && Files.readString(accessRules).startsWith(ACCESS_RULES_HEADER);
    }

    private DatabaseAccess superuserAccess() throws IOException {
        return new DatabaseAccess(postmaster.url(SUPERUSER), SUPERUSER, password("postgres-password"));
    }

    private String password(String file) throws IOException {
        return SecretFile.readOrCreatePassword(directory.resolve(file));
    }

    private static String explain(Throwable failure) {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        boolean isRefusedToRoot = isRoot && StartRefused.reason(failure).contains("initdb");
        return isRefusedToRoot
                ? "PostgreSQL does not run as root where user namespaces are forbidden;"
                        + " start Inspraak as an ordinary user or set INSPRAAK_DB_URL"
                : StartRefused.reason(failure);
    }

    @Override
    public void close() throws IOException {
        if (started.isPresent()) {
            started.get().close();
        } else {
            postmaster.stop();
        }
        postmaster.awaitEnd();
    }
}
