package org.inspraak.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChunkStreamTest {

    private static final List<String> PIECES = List.of("een ", "twee ", "drie");

    private final List<Integer> asked = new ArrayList<>();
    private final ChunkStream stream = new ChunkStream(this::piece);

    private Optional<byte[]> piece(int number) {
        asked.add(number);
        return number < PIECES.size()
                ? Optional.of(PIECES.get(number).getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Test
    void given_pieces_when_read_to_the_end_then_they_are_one_text() throws IOException {
        assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("een twee drie");
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void given_a_reader_who_stops_when_nothing_more_is_read_then_no_further_piece_was_asked_for() throws IOException {
        assertThat(asked).isEmpty();

        byte[] buffer = new byte[100];
        assertThat(stream.read(buffer)).isEqualTo("een ".length());
        assertThat(asked).containsExactly(0);

        assertThat(stream.read()).isEqualTo('t');
        assertThat(asked).containsExactly(0, 1);
    }

    @Test
    void given_a_reader_when_its_pieces_have_been_read_then_the_stream_ends_once_and_for_all() throws IOException {
        stream.skipNBytes("een twee drie".length());

        assertThat(stream.read(new byte[8])).isEqualTo(-1);
        assertThat(stream.read(new byte[8])).isEqualTo(-1);
        assertThat(asked).containsExactly(0, 1, 2, 3);
    }
}
