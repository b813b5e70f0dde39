package org.inspraak.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.inspraak.document.FileType;
import org.inspraak.shared.CaseRuleViolation;

/** What a packed file is by what is packed in it; one with programs in it is refused. */
final class PackedType {

    /** The lists of contents that are read are far shorter than this. */
    private static final int MOST_TO_READ = 1_000_000;

    private static final int MOST_ENTRIES = 20_000;

    private static final Map<String, FileType> OFFICE = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private static final Set<FileType> OPEN_DOCUMENT = EnumSet.of(FileType.ODT, FileType.ODS, FileType.ODP);

    /** Kinds of parts that are programs, or hold some, whatever the parts are called. */
    private static final Pattern PROGRAMS =
            Pattern.compile("macroEnabled|vbaProject|macrosheet|activeX", Pattern.CASE_INSENSITIVE);

    private PackedType() {}

    /** Empty for an archive, or anything else that is not taken. */
    static Optional<FileType> inZip(FileChannel file) throws IOException {
        if (ZipEntries.areMoreThan(MOST_ENTRIES, file)) {
            return Optional.empty();
        }
        try (ZipFile zip =
                ZipFile.builder().setSeekableByteChannel(new LeftOpen(file)).get()) {
            Collections.list(zip.getEntries()).forEach(entry -> mustBeHarmless(entry.getName()));
            return typeOf(zip);
        } catch (IOException | IllegalArgumentException noZip) {
            throw TikaContentTypes.refused();
        }
    }

    /** Programs of Microsoft's office are in a part of this name, those of LibreOffice in folders of these names. */
    private static void mustBeHarmless(String path) {
        // parts are found whatever the case of their names
        String name = path.toLowerCase(Locale.ROOT);
        boolean isProgram = name.endsWith("vbaproject.bin")
                || name.contains("/macrosheets/")
                || name.contains("/activex/")
                || name.matches("(basic|scripts)/.+");
        if (isProgram) {
            throw CaseRuleViolation.invalid("file", "document.macros");
        }
    }

    private static Optional<FileType> typeOf(ZipFile zip) throws IOException {
        Optional<String> open = read(zip, "mimetype");
        if (open.isPresent()) {
            // only files of OpenDocument say in words what they are: anything else could say it too
            return FileType.ofMediaType(open.get().strip()).filter(OPEN_DOCUMENT::contains);
        }
        Optional<String> parts = read(zip, "[Content_Types].xml");
        if (parts.filter(text -> PROGRAMS.matcher(text).find()).isPresent()) {
            throw CaseRuleViolation.invalid("file", "document.macros");
        }
        return parts.flatMap(text ->
                OFFICE.keySet().stream().filter(text::contains).findFirst().map(OFFICE::get));
    }

    private static Optional<String> read(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return Optional.of(new String(stream.readNBytes(MOST_TO_READ), StandardCharsets.UTF_8));
        }
    }

    /** A file of the form that Microsoft's office had before 2007: Outlook's messages still have it. */
    static Optional<FileType> inOldFile(FileChannel file) {
        DirectoryNode root = rootOf(file);
        if (root.hasEntry("EncryptedPackage")) {
            throw CaseRuleViolation.invalid("file", "document.protected");
        }
        return root.hasEntry("__properties_version1.0") ? Optional.of(FileType.MSG) : Optional.empty();
    }

    private static DirectoryNode rootOf(FileChannel file) {
        try {
            // not closed: it would close the channel, which is not its own
            return new POIFSFileSystem(file, true).getRoot();
        } catch (IOException | RuntimeException damaged) {
            // what POI throws at a damaged file is of many kinds
            throw TikaContentTypes.refused();
        }
    }

    /** A channel that who reads a zip may close without closing it. */
    private record LeftOpen(FileChannel file) implements SeekableByteChannel {

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int write(ByteBuffer source) {
            throw new java.nio.channels.NonWritableChannelException();
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long place) throws IOException {
            file.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new java.nio.channels.NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {
            // who received the file closes it
        }
    }
}
