package org.inspraak.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspraak.document.VirusScanner;
import org.inspraak.web.security.RunningMode;

/**
 * Hands files to clamd at {@code INSPRAAK_CLAMD}: {@code host:port}, or the path of its Unix socket. A file goes there in
 * pieces ({@code INSTREAM}), each behind its length, and an empty one ends it.
 */
@ApplicationScoped
public class ClamdScanner implements VirusScanner {

    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final String CLEAN = "stream: OK";
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    /** For each step of the talk; a large archive takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern HOST_AND_PORT = Pattern.compile("\\[?(.+?)]?:([0-9]{1,5})");

    @Inject
    RunningMode settings;

    @Override
    public boolean isSet() {
        return settings.find("inspraak.clamd").isPresent();
    }

    @Override
    public Optional<String> scan(InputStream bytes) {
        String address = settings.find("inspraak.clamd")
                .orElseThrow(() -> new IllegalStateException("INSPRAAK_CLAMD is not set"));
        try (PatientChannel clamd = PatientChannel.connect(addressOf(address), PATIENCE)) {
            send(bytes, clamd);
            return understand(answer(clamd));
        } catch (IOException away) {
            throw new UncheckedIOException("clamd at " + address + " does not answer", away);
        }
    }

    static SocketAddress addressOf(String address) {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(Path.of(address));
        }
        Matcher parts = HOST_AND_PORT.matcher(address);
        if (!parts.matches()) {
            throw new IllegalStateException("INSPRAAK_CLAMD must be host:port or the path of a socket");
        }
        return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    private static void send(InputStream bytes, PatientChannel clamd) throws IOException {
        clamd.write(ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] piece = new byte[PIECE];
        for (int read = bytes.readNBytes(piece, 0, PIECE); read > 0; read = bytes.readNBytes(piece, 0, PIECE)) {
            clamd.write(length(read));
            clamd.write(ByteBuffer.wrap(piece, 0, read));
        }
        clamd.write(length(0));
    }

    private static ByteBuffer length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).flip();
    }

    private static String answer(PatientChannel clamd) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && clamd.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Optional<String> understand(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return Optional.of(found.group(1));
        }
        if (answer.equals(CLEAN)) {
            return Optional.empty();
        }
        throw new IllegalStateException("clamd could not tell: " + answer);
    }
}
