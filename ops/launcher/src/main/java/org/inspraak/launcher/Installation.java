package org.inspraak.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the built parts are: the application, the application server, the database driver. In a checkout they are where
 * Maven left them; where {@code ops/deploy/assemble} put them, they lie side by side.
 */
record Installation(Path application, Path server, Path driver) {

    private static final String SERVER = "payara-micro.jar";

    static Installation find(Path home, Map<String, String> environment) {
        String given = environment.getOrDefault("INSPRAAK_WAR", "");
        boolean isAssembled = Files.exists(home.resolve(SERVER));
        Path parts = isAssembled ? home : home.resolve("ops/launcher/target");
        Path archives = isAssembled ? home : home.resolve("case-web/target");
        Installation installation = new Installation(
                given.isBlank() ? findApplication(archives) : Path.of(given),
                parts.resolve(SERVER),
                parts.resolve("postgresql.jar"));
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
