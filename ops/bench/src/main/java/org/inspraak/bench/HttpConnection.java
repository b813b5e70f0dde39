package org.inspraak.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept open, for one thread. It does no more than is needed, because it runs on the machine that
 * it measures: writes a request, reads the answer to its last byte, and opens anew when the server says that it closes.
 */
final class HttpConnection implements AutoCloseable {

    /** @param body empty unless it was asked for or says what went wrong */
    record Answer(int status, String head, String body) {

        /** The value of a header, {@code null} when it is not there. */
        String header(String name) {
            return headerIn(head, name);
        }
    }

    private static final int PATIENCE_MILLIS = 120_000;

    /** The server closes a connection on which nothing came for half a minute. */
    private static final long FRESH_NANOS = 10_000_000_000L;

    private final int port;
    private final byte[] buffer = new byte[65_536];
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private int from;
    private int until;
    private long usedAt;

    HttpConnection(int port) {
        this.port = port;
    }

    Answer send(byte[] request, boolean wantsBody) throws IOException {
        if (socket != null && System.nanoTime() - usedAt > FRESH_NANOS) {
            close();
        }
        if (socket == null) {
            open();
        }
        usedAt = System.nanoTime();
        out.write(request);
        String head = readHead();
        int status = Integer.parseInt(head, 9, 12, 10);
        ByteArrayOutputStream body = wantsBody || status >= 400 ? new ByteArrayOutputStream() : null;
        if (status != 204 && status != 304) {
            readBody(head, body);
        }
        if ("close".equalsIgnoreCase(headerIn(head, "connection"))) {
            close();
        }
        return new Answer(status, head, body == null ? "" : body.toString(StandardCharsets.UTF_8));
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        from = 0;
        until = 0;
    }

    private String readHead() throws IOException {
        int searched = from;
        while (true) {
            for (int i = searched; i + 3 < until; i++) {
                if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                    String head = new String(buffer, from, i + 2 - from, StandardCharsets.ISO_8859_1);
                    from = i + 4;
                    return head;
                }
            }
            searched = Math.max(from, until - 3);
            if (from > 0) {
                System.arraycopy(buffer, from, buffer, 0, until - from);
                searched -= from;
                until -= from;
                from = 0;
            }
            fill();
        }
    }

    private void readBody(String head, ByteArrayOutputStream body) throws IOException {
        String length = headerIn(head, "content-length");
        if (length != null) {
            take(Integer.parseInt(length), body);
        } else if ("chunked".equalsIgnoreCase(headerIn(head, "transfer-encoding"))) {
            int size = readChunkSize();
            while (size > 0) {
                take(size, body);
                take(2, null);
                size = readChunkSize();
            }
            take(2, null);
        } else {
            throw new IOException("an answer without length:\n" + head);
        }
    }

    private int readChunkSize() throws IOException {
        int size = 0;
        for (int next = read(); next != '\n'; next = read()) {
            if (next != '\r') {
                size = size * 16 + Character.digit(next, 16);
            }
        }
        return size;
    }

    private int read() throws IOException {
        if (from == until) {
            from = 0;
            until = 0;
            fill();
        }
        return buffer[from++];
    }

    private void take(int count, ByteArrayOutputStream to) throws IOException {
        int left = count;
        while (left > 0) {
            if (from == until) {
                from = 0;
                until = 0;
                fill();
            }
            int part = Math.min(left, until - from);
            if (to != null) {
                to.write(buffer, from, part);
            }
            from += part;
            left -= part;
        }
    }

    private void fill() throws IOException {
        int count = until == buffer.length ? -1 : in.read(buffer, until, buffer.length - until);
        if (count < 0) {
            throw new EOFException("the server closed the connection in the middle of an answer");
        }
        until += count;
    }

    private static String headerIn(String head, String name) {
        int start = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ":");
        if (start < 0) {
            return null;
        }
        int value = start + name.length() + 3;
        return head.substring(value, head.indexOf("\r\n", value)).strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
