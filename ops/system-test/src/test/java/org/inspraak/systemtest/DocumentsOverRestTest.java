package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents over REST: on their way in, while they are there, on their way out. */
@ExtendWith(InspraakRunning.class)
class DocumentsOverRestTest {

    private static final String ROWS = "select (select count(*) from document) || ' '"
            + " || (select count(*) from document_version) || ' ' || (select count(*) from document_chunk)";

    private final Inspraak inspraak;
    private final Colleague katrien;
    private SentDocuments documents;

    DocumentsOverRestTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
    }

    @BeforeEach
    void a_case() {
        documents = new SentDocuments(katrien, katrien.registers(Introduction.anIntroduction()));
    }

    @Test
    void given_a_document_when_it_was_looked_at_then_it_comes_back_as_it_was_under_a_safe_name() {
        String text = "Überstunden, planning en «algoritme» ".repeat(20_000);
        String id = documents.sendText("name=..%2Fantwoord%22%20%C3%A9.txt&tier=delegates&type=answer", text);

        Answer content = documents.content(id).expect(200);
        assertThat(content.body()).isEqualTo(text);
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"antwoord e.txt\"; filename*=UTF-8''antwoord%20%C3%A9.txt");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        JsonObject latest = documents.read(id).getJsonObject("latest");
        assertThat(latest.getString("scan")).isEqualTo("not-scanned");
        assertThat(latest.getInt("size")).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void given_an_upload_that_is_cut_off_when_its_connection_breaks_then_nothing_stays() throws IOException {
        List<String> before = inspraak.database().column(ROWS);
        String head = "POST " + documents.list()
                + "?name=half.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + inspraak.tokenOf("k.peeters")
                + "\r\nContent-Type: text/plain\r\nContent-Length: 3000000\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), inspraak.port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write("halverwege ".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            // the server has begun to read it, or nothing would be left behind anyway
            Patience.await(
                    Duration.ofSeconds(60), () -> openFiles() > 0, () -> "no file is open for what is being received");
        }

        Patience.await(Duration.ofSeconds(60), () -> openFiles() == 0, () -> "a file is still open");
        assertThat(inspraak.database().column(ROWS)).isEqualTo(before);
        assertThat(katrien.get("/cases/" + documents.caseNumber() + "/documents")
                        .expect(200)
                        .items())
                .isEmpty();
        assertThat(leftBehind()).isZero();
    }

    /** What the server holds open of files that are being received; they have no name any more. */
    private long openFiles() {
        return inspraak.launched().familyOn(inspraak.dataDirectory()).stream()
                .mapToLong(process -> links(Path.of("/proc/" + process.pid() + "/fd")))
                .sum();
    }

    private static long links(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(DocumentsOverRestTest::isReceived).count();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static boolean isReceived(Path link) {
        try {
            return Files.readSymbolicLink(link).toString().contains("/passing/inspraak-document-");
        } catch (IOException closed) {
            return false;
        }
    }

    private long leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(inspraak.dataDirectory().resolve("passing"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("inspraak-document-"))
                    .count();
        }
    }

    @Test
    void given_more_than_a_hundred_megabytes_when_announced_then_413_before_all_of_it_was_read() throws IOException {
        String head =
                "POST " + documents.list() + "?name=groot.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + "Authorization: Bearer " + inspraak.tokenOf("k.peeters")
                        + "\r\nContent-Type: text/plain\r\nContent-Length: 100000001\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), inspraak.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            byte[] piece = new byte[1_000_000];
            for (int i = 0; i < 66; i++) {
                socket.getOutputStream().write(piece);
            }
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void given_a_document_of_the_union_when_a_delegate_asks_then_it_is_not_there_until_it_is_shared() {
        // the delegate of the demo is at this company
        String number = casesOfDelegate();
        documents = new SentDocuments(katrien, number);
        String id = documents.sendText("name=mandaat.txt", "rode lijnen");
        Colleague delegate = inspraak.colleague("d.willems");
        SentDocuments seen = new SentDocuments(delegate, number);

        Problem.in(delegate.get("/cases/" + number + "/documents/" + id), 404);
        Problem.in(seen.content(id), 404);
        long before = total(delegate, number);

        JsonObject shared = Json.createObjectBuilder().add("tier", "delegates").build();
        String seenAs =
                katrien.get("/cases/" + number + "/documents/" + id).expect(200).etag();
        katrien.with("If-Match", seenAs)
                .rest()
                .patch(documents.list() + "/" + id, shared)
                .expect(200);
        assertThat(seen.content(id).expect(200).body()).isEqualTo("rode lijnen");
        assertThat(total(delegate, number)).isEqualTo(before + 1);
    }

    private static long total(Colleague reader, String number) {
        return reader.get("/cases/" + number + "/documents").expect(200).json().getInt("total");
    }

    private String casesOfDelegate() {
        List<JsonObject> theirs =
                inspraak.colleague("d.willems").get("/cases").expect(200).items();
        return theirs.stream()
                .map(line -> line.getString("number"))
                .filter(number -> katrien.get("/cases/" + number).status() == 200)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void given_a_document_in_hand_when_a_colleague_brings_a_version_then_409_with_the_name_of_who_has_it() {
        String id = documents.sendText("name=nota.txt", "eerste");
        String address = documents.list() + "/" + id;
        katrien.rest().send("PUT", address + "/lock", null, null).expect(200);
        Colleague griet = inspraak.colleague("g.desmet");

        Answer no = griet.rest().send("POST", address + "/versions?name=nota.txt", "text/plain", "tweede");
        assertThat(Problem.in(no, 409).detail()).contains("Katrien Peeters");
        // an officer frees what somebody forgot
        griet.rest().delete(address + "/lock").expect(200);
        griet.rest()
                .send("POST", address + "/versions?name=nota.txt", "text/plain", "tweede")
                .expect(201);
        documents.awaitState(id, "available");

        assertThat(documents.content(id).expect(200).body()).isEqualTo("tweede");
        assertThat(katrien.rest()
                        .get(address + "/content?version=1")
                        .expect(200)
                        .body())
                .isEqualTo("eerste");
    }

    @Test
    void given_a_program_or_a_file_under_a_false_name_when_sent_then_422_says_why() {
        byte[] program = ("MZ" + "\0".repeat(200)).getBytes(StandardCharsets.US_ASCII);
        byte[] text = "gewone tekst".getBytes(StandardCharsets.UTF_8);

        assertThat(Problem.in(documents.send("name=rekening.pdf", program), 422).code())
                .isEqualTo("document.type-refused");
        assertThat(Problem.in(documents.send("name=rekening.pdf", text), 422).code())
                .isEqualTo("document.other-content");
        assertThat(Problem.in(documents.send("name=leeg.txt", new byte[0]), 422).code())
                .isEqualTo("document.empty");
    }
}
