package org.inspraak.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.inspraak.web.security.RunningMode;
import org.junit.jupiter.api.Test;

/** The talk with clamd, against something that talks as clamd does; the real one is asked in the system tests. */
class ClamdScannerTest {

    private static ClamdScanner at(String address) {
        ClamdScanner scanner = new ClamdScanner();
        scanner.settings = new RunningMode() {
            @Override
            public Optional<String> find(String name) {
                return name.equals("inspraak.clamd") ? Optional.ofNullable(address) : Optional.empty();
            }
        };
        return scanner;
    }

    /** Takes one file and answers so. */
    private static CompletableFuture<byte[]> answering(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                byte[] got = fileIn(socket.getInputStream());
                socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
                return got;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] fileIn(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.writeBytes(in.readNBytes(length));
        }
        return file.toByteArray();
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String addressOf(ServerSocket server) {
        return "127.0.0.1:" + server.getLocalPort();
    }

    @Test
    void given_a_file_of_many_pieces_when_scanned_then_every_byte_arrives_and_the_answer_is_understood()
            throws IOException {
        byte[] bytes = new byte[300_001];
        new Random(3).nextBytes(bytes);
        try (ServerSocket server = listening()) {
            CompletableFuture<byte[]> got = answering(server, "stream: OK");

            assertThat(at(addressOf(server)).scan(new ByteArrayInputStream(bytes)))
                    .isEmpty();
            assertThat(Arrays.equals(got.join(), bytes)).isTrue();
        }
        try (ServerSocket server = listening()) {
            answering(server, "stream: Win.Test.EICAR_HDB-1 FOUND");

            assertThat(at(addressOf(server)).scan(new ByteArrayInputStream(bytes)))
                    .contains("Win.Test.EICAR_HDB-1");
        }
    }

    @Test
    void given_an_answer_that_is_neither_yes_nor_no_then_the_file_is_not_taken_for_clean() throws IOException {
        for (String answer : new String[] {"INSTREAM size limit exceeded. ERROR", "", "stream: "}) {
            try (ServerSocket server = listening()) {
                answering(server, answer);

                assertThatThrownBy(() -> at(addressOf(server)).scan(new ByteArrayInputStream(new byte[10])))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void given_nobody_who_answers_then_it_is_to_be_tried_again() throws IOException {
        String nobody;
        try (ServerSocket server = listening()) {
            nobody = addressOf(server);
        }
        for (String address : new String[] {nobody, "/tmp/no-such-socket"}) {
            assertThatThrownBy(() -> at(address).scan(new ByteArrayInputStream(new byte[10])))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(at(null).isSet()).isFalse();
        assertThat(at(nobody).isSet()).isTrue();
    }
}
