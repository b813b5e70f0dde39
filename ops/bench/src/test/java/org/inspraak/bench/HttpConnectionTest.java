package org.inspraak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** Answers in turn, one inner list for each connection. */
    private void answering(List<List<String>> connections) {
        Thread thread = new Thread(() -> {
            for (List<String> answers : connections) {
                try (Socket socket = server.accept()) {
                    for (String answer : answers) {
                        socket.getInputStream().read(new byte[1000]);
                        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static HttpConnection.Answer ask(HttpConnection connection) throws IOException {
        return connection.send(Rest.request("GET", "/api/v1/me", "", null), true);
    }

    @Test
    void given_answers_of_either_length_when_read_then_the_connection_is_used_again() throws IOException {
        answering(List.of(List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nB\r\ndefghijklmn\r\n0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n")));
        try (HttpConnection connection = new HttpConnection(server.getLocalPort())) {
            assertThat(ask(connection).body()).isEqualTo("hello");
            assertThat(ask(connection).body()).isEqualTo("abcdefghijklmn");
            assertThat(ask(connection).status()).isEqualTo(204);
        }
    }

    @Test
    void given_a_server_that_closes_when_asked_again_then_a_new_connection_is_opened() throws IOException {
        answering(List.of(
                List.of("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\na"),
                List.of("HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")));
        try (HttpConnection connection = new HttpConnection(server.getLocalPort())) {
            assertThat(ask(connection).body()).isEqualTo("a");
            assertThat(ask(connection).header("location")).isEqualTo("/x");
        }
    }
}
