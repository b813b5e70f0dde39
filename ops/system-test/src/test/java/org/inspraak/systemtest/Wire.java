package org.inspraak.systemtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests as no library would send them: every byte is the caller's own. */
final class Wire {

    private static final int MILLIS_TO_ANSWER = 15_000;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** Headers and body as given, with the length of the body and the wish to be left alone afterwards. */
    Answer send(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: 127.0.0.1:").append(port).append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            all.writeBytes(body);
        }
        String shown = method + " " + (target.length() > 200 ? target.substring(0, 200) + "…" : target);
        return parse(shown, exchange(all.toByteArray()));
    }

    /** What comes back until the other side closes, or falls silent. */
    byte[] exchange(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(MILLIS_TO_ANSWER);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return socket.getInputStream().readAllBytes();
        }
    }

    private static Answer parse(String request, byte[] response) throws IOException {
        int end = indexOf(response, END_OF_HEAD);
        if (end < 0) {
            throw new IOException(request + " was answered with " + response.length + " bytes without a head");
        }
        List<String> head = new String(response, 0, end, StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        byte[] body = Arrays.copyOfRange(response, end + END_OF_HEAD.length, response.length);
        boolean isChunked = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
        return new Answer(
                request,
                Integer.parseInt(head.get(0).split(" ")[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                new String(isChunked ? joined(body) : body, StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int at = 0;
        int length = -1;
        while (length != 0) {
            int lineEnd = at;
            while (chunks[lineEnd] != '\r') {
                lineEnd++;
            }
            length = Integer.parseInt(new String(chunks, at, lineEnd - at, StandardCharsets.ISO_8859_1).strip(), 16);
            all.write(chunks, lineEnd + 2, length);
            at = lineEnd + 2 + length + 2;
        }
        return all.toByteArray();
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
