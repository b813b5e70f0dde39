package org.inspraak.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one folder that keeps everything between two starts: the database, the keys, the logs. Whoever opens it holds its
 * lock until it is closed; the operating system drops the lock with the process, so a killed launcher leaves none behind.
 */
final class DataDirectory implements AutoCloseable {

    private static final int LOGS_KEPT = 5;

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataDirectory open(Path path) {
        FileChannel lockFile = null;
        try {
            Files.createDirectories(path.resolve("log"));
            SecretFile.closeToOthers(path);
            lockFile = FileChannel.open(
                    path.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartRefused(
                    ExitCode.DATA_DIRECTORY_NOT_WRITABLE,
                    "The data directory " + path + " cannot be written ("
                            + e.getClass().getSimpleName() + ": " + StartRefused.reason(e)
                            + "); set INSPRAAK_DATA_DIR to a folder of your own.",
                    e);
        }
        lock(path, lockFile);
        return new DataDirectory(path, lockFile);
    }

    /** Leaves the file open when refused: closing it here would, on POSIX, drop a lock that this process already has. */
    private static void lock(Path path, FileChannel lockFile) {
        try {
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw alreadyRunning(path, null);
            }
        } catch (OverlappingFileLockException e) {
            throw alreadyRunning(path, e);
        } catch (IOException e) {
            throw new StartRefused(
                    ExitCode.DATA_DIRECTORY_NOT_WRITABLE,
                    "The data directory " + path + " cannot be locked: " + StartRefused.reason(e),
                    e);
        }
    }

    private static StartRefused alreadyRunning(Path path, Throwable cause) {
        return new StartRefused(
                ExitCode.ALREADY_RUNNING,
                "Inspraak is already running on the data directory " + path + "; that one is left alone.",
                cause);
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path log(String name) {
        return path.resolve("log").resolve(name);
    }

    /** Makes room for a new log of that name and keeps the last few as {@code name.1}, {@code name.2}, … */
    Path freshLog(String name) throws IOException {
        for (int number = LOGS_KEPT - 1; number >= 0; number--) {
            Path older = number == 0 ? log(name) : log(name + "." + number);
            if (Files.exists(older)) {
                Files.move(older, log(name + "." + (number + 1)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return log(name);
    }

    /** An empty folder of that name, whatever was in it before. */
    Path freshFolder(String name) throws IOException {
        Path folder = path.resolve(name);
        if (Files.exists(folder)) {
            for (Path each : deepestFirst(folder)) {
                Files.delete(each);
            }
        }
        return Files.createDirectories(folder);
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
