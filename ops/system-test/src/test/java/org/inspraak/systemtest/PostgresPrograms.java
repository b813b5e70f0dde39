package org.inspraak.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The database's programs, which the first start unpacks into its data directory: later data directories get them as
 * links, because unpacking takes longer than the rest of making a database.
 */
final class PostgresPrograms {

    private static final String FOLDER = "postgres-binaries";

    private PostgresPrograms() {}

    /** Puts them into a new data directory, if they were unpacked before. */
    static void into(Path dataDirectory) {
        Path kept = Launched.target().resolve(FOLDER);
        if (Files.exists(kept)) {
            link(kept, dataDirectory.resolve(FOLDER));
        }
    }

    /** Keeps those that were unpacked here; whole or not at all, as another test process may do the same. */
    static void keep(Path dataDirectory) {
        Path unpacked = dataDirectory.resolve(FOLDER);
        Path kept = Launched.target().resolve(FOLDER);
        if (Files.exists(kept) || !Files.exists(unpacked)) {
            return;
        }
        try {
            Path draft = Files.createTempDirectory(Launched.target(), FOLDER);
            link(unpacked, draft);
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException otherWasFirst) {
            if (!Files.exists(kept)) {
                throw new UncheckedIOException(otherWasFirst);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> outermostFirst = all.toList();
            for (Path path : outermostFirst) {
                linkOne(path, to.resolve(from.relativize(path).toString()));
            }
            // by the times of its folders the library that unpacks sees that everything is there
            for (Path path : outermostFirst) {
                if (Files.isDirectory(path)) {
                    Files.setLastModifiedTime(
                            to.resolve(from.relativize(path).toString()), Files.getLastModifiedTime(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void linkOne(Path path, Path link) throws IOException {
        if (Files.isSymbolicLink(path)) {
            Files.createSymbolicLink(link, Files.readSymbolicLink(path));
        } else if (Files.isDirectory(path)) {
            Files.createDirectories(link);
        } else {
            Files.createLink(link, path);
        }
    }
}
