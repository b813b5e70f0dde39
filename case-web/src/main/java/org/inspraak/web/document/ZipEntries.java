package org.inspraak.web.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * How much is packed in a zip, counted in its list of contents (APPNOTE 4.3.12) without keeping any of it: who reads a zip
 * keeps something of every entry, and a hundred megabytes hold more than a million empty ones.
 */
final class ZipEntries {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 46;
    private static final long UNSIGNED = 0xffffffffL;

    private ZipEntries() {}

    /** Whether there are more entries than that; false too for what is no zip. */
    static boolean areMoreThan(int most, FileChannel file) throws IOException {
        long end = endOf(file);
        if (end < 0) {
            return false;
        }
        ByteBuffer list = read(file, end, END);
        long length = list.getInt(12) & UNSIGNED;
        long offset = list.getInt(16) & UNSIGNED;
        // something may stand before the zip, so that the list lies further on than it says
        long at = Math.max(end - length, offset);
        int entries = 0;
        for (ByteBuffer entry = read(file, at, ENTRY); isEntry(entry); entry = read(file, at, ENTRY)) {
            at += ENTRY + shortAt(entry, 28) + shortAt(entry, 30) + shortAt(entry, 32);
            if (++entries > most) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEntry(ByteBuffer entry) {
        return entry.limit() == ENTRY && entry.getInt(0) == ENTRY_SIGNATURE;
    }

    private static int shortAt(ByteBuffer entry, int place) {
        return entry.getShort(place) & 0xffff;
    }

    /** Where the end of the list begins; -1 when there is none. */
    private static long endOf(FileChannel file) throws IOException {
        long from = Math.max(0, file.size() - END - LONGEST_COMMENT);
        ByteBuffer tail = read(file, from, (int) (file.size() - from));
        for (int at = tail.limit() - END; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return from + at;
            }
        }
        return -1;
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // on to the next bytes
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
