package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents with a real clamd beside: one that finds something, one that finds nothing, one that is away. */
class VirusScanTest {

    /** In two halves, so that no scanner takes this source for what it tests with. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static Path data;
    private static Clamd clamd;
    private static Inspraak inspraak;
    private static SentDocuments documents;

    @BeforeAll
    static void aUnionWithAScanner() throws IOException {
        data = Inspraak.freshDirectory();
        clamd = Clamd.start();
        inspraak = Inspraak.startEmpty(data, Inspraak.password(), Map.of("INSPRAAK_CLAMD", clamd.address()));
        SmallUnion.found(inspraak);
        Colleague consultant = inspraak.colleague(SmallUnion.CONSULTANT);
        documents = new SentDocuments(consultant, consultant.registers(Introduction.anIntroduction()));
    }

    @AfterAll
    static void end() {
        if (inspraak != null) {
            inspraak.close();
        }
        clamd.close();
        Inspraak.forget(data);
    }

    @Test
    void given_a_virus_and_a_clean_file_when_sent_then_one_is_refused_and_the_other_can_be_opened() {
        String harmful = documents
                .send("name=rekening.txt", EICAR.getBytes(StandardCharsets.US_ASCII))
                .expect(201)
                .json()
                .getString("id");
        documents.awaitState(harmful, "refused");
        String clean = documents.sendText("name=nota.txt", "gewone tekst");

        JsonObject latest = documents.read(harmful).getJsonObject("latest");
        assertThat(latest.getString("finding")).startsWith("Test.EICAR");
        assertThat(Problem.in(documents.content(harmful), 409).code()).isEqualTo("document.refused");
        assertThat(documents.read(clean).getJsonObject("latest").getString("scan"))
                .isEqualTo("clean");
        assertThat(documents.content(clean).expect(200).body()).isEqualTo("gewone tekst");
        String left = "select count(*)::text from document_chunk c join document_version v"
                + " on v.content_id = c.content_id where v.state = 'REFUSED'";
        assertThat(inspraak.database().column(left)).containsExactly("0");
        assertThat(inspraak.database().column("select code from notice where code = 'document-refused'"))
                .hasSize(1);
    }

    @Test
    void given_a_scanner_that_stops_when_a_file_is_sent_then_it_waits_and_goes_on_when_the_scanner_is_back()
            throws IOException {
        clamd.stop();
        String id = documents
                .send("name=nota.txt", "wachten".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json()
                .getString("id");
        String failures = "select 1::text from act_ru_job where exception_msg_ is not null";
        Patience.await(
                java.time.Duration.ofSeconds(60),
                () -> !inspraak.database().column(failures).isEmpty(),
                () -> "nobody tried to scan it");

        assertThat(documents.stateOf(id)).isEqualTo("quarantined");
        assertThat(Problem.in(documents.content(id), 409).code()).isEqualTo("document.in-quarantine");

        clamd.startAgain();
        documents.awaitState(id, "available");
        assertThat(documents.content(id).expect(200).body()).isEqualTo("wachten");
    }
}
