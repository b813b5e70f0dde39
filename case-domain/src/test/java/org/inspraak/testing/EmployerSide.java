package org.inspraak.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inspraak.portal.AnswerCopies;
import org.inspraak.portal.AnswerSheet;
import org.inspraak.portal.EmployerDoor;
import org.inspraak.portal.EmployerMail;
import org.inspraak.portal.EmployerMailProcess;
import org.inspraak.portal.EmployerPost;
import org.inspraak.portal.LinkToken;

/** Stands in for an employer's letter box and for the way there. */
public final class EmployerSide implements EmployerMailProcess, EmployerPost, EmployerDoor, AnswerCopies {

    private static final String PLACE = "https://inspraak.example/answer/";

    private final List<UUID> recorded = new ArrayList<>();
    private final List<EmployerLetter> letters = new ArrayList<>();
    private RuntimeException failure;
    private boolean open = true;

    @Override
    public void employerMailRecorded(UUID mailId) {
        recorded.add(mailId);
    }

    @Override
    public void send(EmployerLetter letter) {
        if (failure != null) {
            throw failure;
        }
        letters.add(letter);
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public String addressOf(LinkToken token) {
        return PLACE + token.text();
    }

    @Override
    public int daysAfterDue() {
        return 30;
    }

    @Override
    public Paper press(AnswerSheet handedIn) {
        // the beginning is what says of a file that it is a PDF
        String text = "%PDF-1.7\n" + handedIn.handedIn().receipt() + "\n" + handedIn.asked() + "\n"
                + handedIn.handedIn().text();
        return new Paper(
                "Answer of " + handedIn.company(),
                "answer-" + handedIn.handedIn().receipt(),
                text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String write(AnswerSheet sheet, String receipt, Instant handedInAt) {
        return receipt + " " + sheet.answeredBy() + " " + handedInAt + "\n"
                + sheet.places().stream()
                        .map(place -> place.meant() + " " + place.text())
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public String summary(AnswerSheet sheet) {
        return sheet.blanks() + " open";
    }

    /** Nobody outside finds this house any more. */
    public void close() {
        open = false;
    }

    /** What the mail server answers from now on; {@code null} when it takes everything. */
    public void failWith(RuntimeException refusal) {
        failure = refusal;
    }

    /** What is to leave, in order; each once. */
    public List<UUID> takeRecorded() {
        List<UUID> all = List.copyOf(recorded);
        recorded.clear();
        return all;
    }

    /** The last letter of this kind that arrived. */
    public EmployerLetter last(EmployerMail.Kind kind) {
        return letters.stream()
                .filter(letter -> letter.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + kind + " arrived"));
    }

    public int arrived() {
        return letters.size();
    }

    /** The token in the last link that arrived. */
    public LinkToken token() {
        String link = last(EmployerMail.Kind.INVITATION).link();
        return LinkToken.find(link.substring(PLACE.length())).orElseThrow();
    }
}
