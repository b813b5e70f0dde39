package org.inspraak.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara Micro with the application deployed, as a process of its own. Its folder is made anew at each start; its output
 * goes to {@code log/server.log} in the data directory.
 */
final class ApplicationServer implements AutoCloseable {

    private static final String FOLDER = "server";
    private static final String PASSING = "passing";
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    /**
     * Quick to start and small; INSPRAAK_SERVER_JAVA_OPTS comes after these and so overrides them. It holds 190 MB; the first
     * time that the description of the API is asked for, the server reads the classes of all libraries, 300 MB for a moment.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    private final Process process;
    private final Path log;

    private ApplicationServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ApplicationServer start(
            Installation installation, Settings settings, DataDirectory directory, Map<String, String> environment) {
        try {
            Path folder = directory.freshFolder(FOLDER);
            Path log = directory.freshLog("server.log");
            ProcessBuilder builder = new ProcessBuilder(command(installation, settings, directory, folder))
                    .directory(directory.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ApplicationServer(builder.start(), log);
        } catch (IOException e) {
            throw new StartRefused(
                    ExitCode.DEPLOYMENT_FAILED,
                    "The application server could not be started: " + StartRefused.reason(e),
                    e);
        }
    }

    private static List<String> command(
            Installation installation, Settings settings, DataDirectory directory, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(settings.serverJavaOptions());
        // what passes through lies on disk; /tmp is memory on many machines, and a document may have 100 MB
        command.add("-Djava.io.tmpdir=" + directory.freshFolder(PASSING));
        command.addAll(List.of("-jar", installation.server().toString()));
        command.addAll(List.of("--rootDir", folder.toString()));
        command.addAll(List.of("--port", Integer.toString(settings.httpPort())));
        command.addAll(List.of("--nocluster", "--disablephonehome"));
        command.addAll(List.of("--addlibs", installation.driver().toString()));
        command.addAll(List.of("--prebootcommandfile", own("preboot.txt", directory)));
        command.addAll(List.of("--logproperties", logging(settings, directory)));
        command.addAll(List.of("--deploy", installation.application().toString(), "--contextroot", "/"));
        return command;
    }

    private static String logging(Settings settings, DataDirectory directory) throws IOException {
        String file = own("server-logging.properties", directory);
        String asText = Settings.LogFormat.TEXT.formatter();
        Files.writeString(
                Path.of(file),
                Files.readString(Path.of(file))
                        .replace(
                                "formatter=" + asText,
                                "formatter=" + settings.logFormat().formatter()));
        return file;
    }

    /** The server reads its instructions from files only. */
    private static String own(String resource, DataDirectory directory) throws IOException {
        try (InputStream content = ApplicationServer.class.getResourceAsStream(resource)) {
            Path file = directory.resolve(resource);
            Files.write(file, content.readAllBytes());
            return file.toString();
        }
    }

    /**
     * Stops a server that outlived its killed launcher: it holds the port, and nobody watches it any more. Whoever calls
     * this holds the data directory, so the server found cannot belong to a running launcher.
     */
    static void stopSurvivor(DataDirectory directory) {
        String folder = directory.resolve(FOLDER).toString();
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments))
                        .filter(arguments -> arguments.contains("--rootDir") && arguments.contains(folder))
                        .isPresent())
                .forEach(ApplicationServer::stop);
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        stop(process.toHandle());
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        if (!ProcessEnd.await(process, TIME_TO_STOP)) {
            process.destroyForcibly();
            ProcessEnd.await(process, TIME_TO_STOP);
        }
    }
}
