package org.inspraak.filing;

import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.DocumentType;
import org.inspraak.document.FileName;
import org.inspraak.document.NewDocument;
import org.inspraak.document.ReceivedFile;
import org.inspraak.document.Tier;
import org.inspraak.filing.ReadDocuments.Filed;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;

/** A test with a case of Els, in which documents are kept. */
class OnDocuments extends OnDatabase {

    protected CaseNumber number;
    protected Actor els;

    @BeforeEach
    void openCase() {
        els = actor("els");
        CaseFile caseFile = anIntroduction().registeredBy(els, house);
        number = caseFile.number();
    }

    UUID add(String fileName, Tier tier, String text) {
        return add(els, fileName, tier, text);
    }

    UUID add(Actor actor, String fileName, Tier tier, String text) {
        return house.inTransaction(() -> {
            NewDocument what = new NewDocument(null, fileName, DocumentType.OTHER, Language.NL, tier);
            try (ReceivedFile file = received(text.getBytes(StandardCharsets.UTF_8))) {
                return the(AddDocument.class).add(actor, number, what, file);
            }
        });
    }

    void renew(Actor actor, UUID id, String text) {
        house.inTransaction(() -> {
            try (ReceivedFile file = received(text.getBytes(StandardCharsets.UTF_8))) {
                the(AddDocument.class).renew(actor, number, id, FileName.of("nieuw.txt"), file);
            }
        });
    }

    static ReceivedFile received(byte[] bytes) {
        try {
            return ReceivedFile.keep(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the process look at all that came in. */
    void check() {
        for (UUID version : List.copyOf(house.frontDesk().received())) {
            house.inTransaction(() -> the(CheckDocument.class).check(version));
            house.inTransaction(() -> the(ReadText.class).read(version));
        }
    }

    List<Filed> list(Actor reader) {
        return house.inTransaction(
                () -> the(ReadDocuments.class).ofCase(reader, number, 200, null).items());
    }

    String open(Actor reader, UUID id, Integer version) {
        return house.inTransaction(() -> {
            try (var bytes =
                    the(ReadDocuments.class).open(reader, number, id, version).bytes()) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
