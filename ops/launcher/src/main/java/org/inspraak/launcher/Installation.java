package org.inspraak.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the built parts are: the application, the application server, the database driver. */
record Installation(Path application, Path server, Path driver) {

    static Installation find(Path home, Map<String, String> environment) {
        String given = environment.getOrDefault("INSPRAAK_WAR", "");
        Path target = home.resolve("ops/launcher/target");
        Installation installation = new Installation(
                given.isBlank() ? findApplication(home.resolve("case-web/target")) : Path.of(given),
                target.resolve("payara-micro.jar"),
                target.resolve("postgresql.jar"));
        installation.requireComplete();
        return installation;
    }

    private void requireComplete() {
        for (Path part : new Path[] {application, server, driver}) {
            if (!Files.isRegularFile(part)) {
                throw notBuilt(part, null);
            }
        }
    }

    private static Path findApplication(Path folder) {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.war")) {
            for (Path archive : archives) {
                return archive;
            }
        } catch (IOException e) {
            throw notBuilt(folder, e);
        }
        throw notBuilt(folder, null);
    }

    private static StartRefused notBuilt(Path missing, Throwable cause) {
        return new StartRefused(
                ExitCode.NOT_BUILT,
                "Inspraak is not built: there is no " + missing + "; start it with ops/run, which builds it.",
                cause);
    }
}
