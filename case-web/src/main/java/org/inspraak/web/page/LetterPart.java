package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.inquiry.Rounds;
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
    ReadInquiry readInquiry;

    @Inject
    DraftLetter draftLetter;

    @Inject
    Rounds rounds;

    @Inject
    RoundWords roundWords;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private List<Row> rows;

    /** A letter in the list. */
    public record Row(String address, String kind, String round, String state) {}

    /** A letter that can be begun; {@code round} is {@code null} where there is but one. */
    public record Begin(Integer round, String words, String label) {}

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
            rows = me.isSeeingUnionFile() ? read() : List.of();
        }
        return rows;
    }

    private List<Row> read() {
        List<Letter> letters = readLetters.shownWith(casePage.getFile());
        if (letters.isEmpty()) {
            return List.of();
        }
        Map<UUID, InformationRequest> requests = readInquiry.requestsOf(casePage.getFile()).stream()
                .collect(Collectors.toMap(InformationRequest::id, Function.identity()));
        return letters.stream().map(letter -> row(letter, requests)).toList();
    }

    /** One for each request that waits for it, the latest first. */
    public List<Begin> getBegins() {
        String label = texts.get(isOffered() ? "letter.open" : "letter.remind");
        List<InformationRequest> waiting =
                rounds.of(casePage.getFile(), taskPart.getCurrent().name());
        return waiting.size() < 2
                ? List.of(new Begin(null, label, label))
                : waiting.stream()
                        .map(one -> new Begin(
                                one.round(),
                                texts.say("letter.begin.round", label, one.round()),
                                texts.say("letter.begin.about", label, roundWords.say(one))))
                        .toList();
    }

    private Row row(Letter letter, Map<UUID, InformationRequest> requests) {
        String state = texts.get("letter.state." + letter.state().code());
        return new Row(
                casePage.getAddress() + "/letters/" + letter.id(),
                texts.get("letter.kind." + letter.kind().code()),
                texts.say("results.request", requests.get(letter.requestId()).round()),
                letter.sentOn() == null ? state : texts.say("letter.list.by", state, when.day(letter.sentOn())));
    }

    /** @param round {@code null} where there is but one to begin */
    public void begin(Integer round) {
        UUID[] begun = new UUID[1];
        findings.attempt(
                null,
                () -> begun[0] =
                        draftLetter.draft(me.actor(), casePage.number(), round).id(),
                "done.letter.begun",
                () -> casePage.getAddress() + "/letters/" + begun[0]);
    }
}
