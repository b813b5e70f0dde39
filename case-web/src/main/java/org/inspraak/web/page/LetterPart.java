package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.inspraak.letter.DraftLetter;
import org.inspraak.letter.Letter;
import org.inspraak.letter.ReadLetters;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The letters of a case on its page, and the way to the one that it waits for. */
@Named("letterPart")
@RequestScoped
public class LetterPart {

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    TaskPart taskPart;

    @Inject
    ReadLetters readLetters;

    @Inject
    DraftLetter draftLetter;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private List<Row> rows;

    /** A letter in the list. */
    public record Row(String address, String kind, String state) {}

    /** The letter is how a request leaves, unless it left in another way. */
    public boolean isOffered() {
        return isAt("sendRequest") && taskPart.isFillable();
    }

    /** While the employer's answer is awaited. */
    public boolean isReminding() {
        return isAt("awaitAnswers") && taskPart.isFillable();
    }

    private boolean isAt(String task) {
        return taskPart.isShown()
                && taskPart.getCurrent() != null
                && taskPart.getCurrent().name().equals(task);
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = me.isSeeingUnionFile()
                    ? readLetters.shownWith(casePage.getFile()).stream()
                            .map(this::row)
                            .toList()
                    : List.of();
        }
        return rows;
    }

    private Row row(Letter letter) {
        String state = texts.get("letter.state." + letter.state().code());
        return new Row(
                casePage.getAddress() + "/letters/" + letter.id(),
                texts.get("letter.kind." + letter.kind().code()),
                letter.sentOn() == null ? state : texts.say("letter.list.by", state, when.day(letter.sentOn())));
    }

    public void begin() {
        UUID[] begun = new UUID[1];
        findings.attempt(
                null,
                () -> begun[0] =
                        draftLetter.draft(me.actor(), casePage.number()).id(),
                "done.letter.begun",
                () -> casePage.getAddress() + "/letters/" + begun[0]);
    }
}
