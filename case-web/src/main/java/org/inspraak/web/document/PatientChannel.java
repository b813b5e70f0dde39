package org.inspraak.web.document;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection on which every step has an end: a socket of the Unix kind knows no time limit of its own. */
final class PatientChannel implements AutoCloseable {

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final Duration patience;

    private PatientChannel(SocketChannel channel, Duration patience) throws IOException {
        this.channel = channel;
        this.patience = patience;
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, 0);
    }

    static PatientChannel connect(SocketAddress to, Duration patience) throws IOException {
        SocketChannel channel = to instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        try {
            PatientChannel connection = new PatientChannel(channel, patience);
            connection.connect(to);
            return connection;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            // an unknown host, among others, is told by an unchecked exception
            throw failed instanceof IOException io ? io : new IOException(failed);
        }
    }

    private void connect(SocketAddress to) throws IOException {
        if (!channel.connect(to)) {
            do {
                await(SelectionKey.OP_CONNECT);
            } while (!channel.finishConnect());
        }
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /** Some bytes at least, or -1 at the end. */
    int read(ByteBuffer target) throws IOException {
        int read = channel.read(target);
        while (read == 0) {
            await(SelectionKey.OP_READ);
            read = channel.read(target);
        }
        return read;
    }

    private void await(int what) throws IOException {
        key.interestOps(what);
        if (selector.select(patience.toMillis()) == 0) {
            throw new SocketTimeoutException("no answer within " + patience);
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }
}
