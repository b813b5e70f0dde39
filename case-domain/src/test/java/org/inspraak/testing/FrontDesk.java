package org.inspraak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.inspraak.document.ContentTypes;
import org.inspraak.document.DocumentProcess;
import org.inspraak.document.FileName;
import org.inspraak.document.FileType;
import org.inspraak.document.TextExtractor;
import org.inspraak.document.VirusScanner;
import org.inspraak.shared.CaseRuleViolation;

/** Takes documents in: believes a file's name, finds the word "virus", and reads text as it stands. */
public final class FrontDesk implements ContentTypes, VirusScanner, TextExtractor, DocumentProcess {

    private final House house;
    private final List<UUID> received = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private RuntimeException failure;
    private boolean isScannerSet = true;

    FrontDesk(House house) {
        this.house = house;
    }

    @Override
    public FileType recognise(FileChannel file, FileName name) {
        return FileType.ofEnding(name).orElseThrow(() -> CaseRuleViolation.invalid("file", "document.type-refused"));
    }

    @Override
    public boolean isSet() {
        return isScannerSet;
    }

    @Override
    public Optional<String> scan(InputStream bytes) {
        if (failure != null) {
            throw failure;
        }
        return whole(bytes).contains("virus") ? Optional.of("Test.Virus") : Optional.empty();
    }

    @Override
    public String read(InputStream bytes, FileType type) {
        texts.add(whole(bytes));
        if (failure != null) {
            throw failure;
        }
        return texts.get(texts.size() - 1);
    }

    private static String whole(InputStream bytes) {
        try {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void versionReceived(UUID versionId) {
        received.add(versionId);
    }

    @Override
    public void documentChanged(UUID newestVersionId) {
        received.add(newestVersionId);
    }

    @Override
    public <T> T inItsOwnTransaction(Supplier<T> work) {
        return house.inItsOwnTransaction(work);
    }

    /** Versions that are to be looked at. */
    public List<UUID> received() {
        return received;
    }

    /** What was read. */
    public List<String> texts() {
        return texts;
    }

    /** What scanner and reader do from now on; {@code null} when they work. */
    public void failWith(RuntimeException what) {
        failure = what;
    }

    public void withoutScanner() {
        isScannerSet = false;
    }
}
