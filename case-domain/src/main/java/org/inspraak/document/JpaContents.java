package org.inspraak.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.Session;

/** In rows of the table {@code document_chunk}, written and read one by one. */
@ApplicationScoped
class JpaContents implements Contents {

    static final int CHUNK = 256 * 1024;

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Inject
    ReadChunk readChunk;

    @Override
    public UUID store(InputStream bytes) {
        UUID contentId = UUID.randomUUID();
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into document_chunk (content_id, number, bytes) values (?, ?, ?)")) {
                insert.setObject(1, contentId);
                write(bytes, insert);
            } catch (IOException e) {
                throw new UncheckedIOException("what is to be stored cannot be read", e);
            }
        });
        return contentId;
    }

    private static void write(InputStream bytes, PreparedStatement insert) throws IOException, SQLException {
        byte[] buffer = new byte[CHUNK];
        int number = 0;
        for (int read = bytes.readNBytes(buffer, 0, CHUNK); read > 0; read = bytes.readNBytes(buffer, 0, CHUNK)) {
            insert.setInt(2, number++);
            insert.setBytes(3, read == CHUNK ? buffer : Arrays.copyOf(buffer, read));
            insert.executeUpdate();
        }
    }

    @Override
    public InputStream open(UUID contentId) {
        return new ChunkStream(number -> readChunk.read(contentId, number));
    }

    @Override
    public void delete(UUID contentId) {
        em.createNativeQuery("delete from document_chunk where content_id = :content")
                .setParameter("content", contentId)
                .executeUpdate();
    }
}
