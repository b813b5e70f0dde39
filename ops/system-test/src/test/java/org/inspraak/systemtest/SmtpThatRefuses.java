package org.inspraak.systemtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes no mail: it says so at once, or about the receiver, or it says nothing at all. */
final class SmtpThatRefuses implements AutoCloseable {

    enum Manner {
        /** Too busy for anybody. */
        AT_THE_DOOR,
        /** Knows no such receiver. */
        THE_RECEIVER,
        /** Takes the call and is silent for longer than anybody waits. */
        IN_SILENCE
    }

    private final ServerSocket socket;
    private final Manner manner;
    private final AtomicInteger calls = new AtomicInteger();

    private SmtpThatRefuses(ServerSocket socket, Manner manner) {
        this.socket = socket;
        this.manner = manner;
    }

    static SmtpThatRefuses at(int port, Manner manner) {
        try {
            SmtpThatRefuses server =
                    new SmtpThatRefuses(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), manner);
            Thread thread = new Thread(server::listen, "smtp that refuses");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often somebody called. */
    int calls() {
        return calls.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket call = socket.accept();
                calls.incrementAndGet();
                Thread thread = new Thread(() -> answer(call), "call");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket call) {
        try (call;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.US_ASCII))) {
            switch (manner) {
                case AT_THE_DOOR -> say(call, "421 4.3.2 not now");
                case IN_SILENCE -> lines.readLine();
                case THE_RECEIVER -> converse(call, lines);
            }
        } catch (IOException hungUp) {
            // the caller went away, which is what this server is there for
            return;
        }
    }

    private static void converse(Socket call, BufferedReader lines) throws IOException {
        say(call, "220 ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            boolean isReceiver = line.toUpperCase(java.util.Locale.ROOT).startsWith("RCPT");
            say(call, isReceiver ? "550 5.1.1 nobody of that name" : "250 ok");
        }
    }

    private static void say(Socket call, String line) throws IOException {
        call.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        call.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
