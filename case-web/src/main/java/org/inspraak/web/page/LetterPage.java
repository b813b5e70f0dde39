package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.inquiry.InformationRequest.Channel;
import org.inspraak.letter.ApproveLetter;
import org.inspraak.letter.ChangeLetter;
import org.inspraak.letter.Dispatch;
import org.inspraak.letter.Letter;
import org.inspraak.letter.LetterDetails;
import org.inspraak.letter.ReadLetters;
import org.inspraak.letter.SendLetter;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.letter.WordLetterPress;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** One letter as it will leave or left: looked at, changed, approved, sent, and what proves that it left. */
@Named("theLetter")
@RequestScoped
public class LetterPage {

    @Inject
    Reader me;

    @Inject
    SignedIn signedIn;

    @Inject
    ReadLetters readLetters;

    @Inject
    ChangeLetter changeLetter;

    @Inject
    ApproveLetter approveLetter;

    @Inject
    SendLetter sendLetter;

    @Inject
    LetterArgumentsPart letterArguments;

    @Inject
    WordLetterPress press;

    @Inject
    RoundWords roundWords;

    @Inject
    OneReading oneReading;

    @Inject
    Choices choices;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private ReadLetters.Whole whole;
    private String paper;
    private String refused;
    private String done;

    /** How it left for one address, or by hand. */
    public record Row(String to, Mark mark, List<String> lines, boolean byHand, boolean hasSlip) {}

    /** Ways that are no mail. */
    enum Hand {
        REGISTERED_LETTER,
        HANDED_OVER
    }

    /** Answers 404 when there is no such letter for these eyes, and 403 to a delegate. */
    public void open() {
        try {
            whole();
            Map<String, Object> session =
                    FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
            refused = (String) session.remove(LetterUpload.REFUSED);
            done = (String) session.remove(LetterUpload.DONE);
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    CaseNumber number() {
        return CaseNumber.parse(Address.find("number").orElse(null));
    }

    UUID id() {
        return Address.findId("id").orElseThrow(() -> CaseRuleViolation.notFound("letter.not-found"));
    }

    ReadLetters.Whole whole() {
        if (whole == null) {
            whole = oneReading.of(() -> {
                ReadLetters.Whole read = readLetters.read(me.actor(), number(), id());
                paper = press.page(readLetters.shown(me.actor(), number(), id()).docx());
                return read;
            });
        }
        return whole;
    }

    public Letter getLetter() {
        return whole().letter();
    }

    public CaseFile getFile() {
        return whole().caseFile();
    }

    /** The letter itself: made here, of text that was escaped. */
    public String getPaper() {
        whole();
        return paper;
    }

    public String getCaseAddress() {
        return "/cases/" + number();
    }

    public String getAddress() {
        return getCaseAddress() + "/letters/" + id();
    }

    /** Where programs find it too. */
    public String getFilesAddress() {
        return "/api/v1" + getAddress();
    }

    public String getKind() {
        return texts.get("letter.kind." + getLetter().kind().code());
    }

    /** About which request it is. */
    public String getRound() {
        return roundWords.say(whole().request());
    }

    public Mark getMark() {
        String words = texts.get("letter.state." + getLetter().state().code());
        return switch (getLetter().state()) {
            case DRAFT -> new Mark("ui-tag-warning", "soon", words);
            case APPROVED -> new Mark("ui-tag-info", "okc", words);
            case SENT -> new Mark("ui-tag-success", "okc", words);
        };
    }

    public String getLead() {
        return texts.get("letter.lead." + getLetter().state().code());
    }

    /** As things stood when the page was opened: a form that is sent late is told, not dropped. */
    public boolean isApprovable() {
        return pinned("approvable", isWorkable() && getLetter().state() == Letter.State.DRAFT);
    }

    public boolean isSendable() {
        return pinned("sendable", isWorkable() && getLetter().state() == Letter.State.APPROVED);
    }

    public boolean isChangeable() {
        return isApprovable() || isSendable();
    }

    public boolean isSent() {
        return getLetter().state() == Letter.State.SENT;
    }

    boolean isWorkable() {
        return me.isWorkingOnCases() && getFile().status() == CaseStatus.OPEN;
    }

    private boolean pinned(String name, boolean now) {
        return Boolean.parseBoolean(drafts.pinned(name, () -> String.valueOf(now)));
    }

    private Integer seen() {
        return Integer.valueOf(
                drafts.pinned("version", () -> String.valueOf(getLetter().version())));
    }

    public FormDraft getForm() {
        return drafts.of("letter", () -> {
            seen();
            return fresh(getLetter());
        });
    }

    private FormDraft fresh(Letter letter) {
        return new FormDraft()
                .with(field("addressee", Kind.TEXT).starting(letter.addressee()).needed())
                .with(field("emails", Kind.TEXT).starting(String.join("\n", letter.emails())))
                .with(field("answerDueOn", Kind.DATE)
                        .starting(letter.answerDueOn())
                        .needed())
                .with(field("ownText", Kind.TEXT).starting(letter.ownText()))
                .with(field("signedBy", Kind.LINE).starting(letter.signedBy()).needed())
                .with(field("language", Kind.CHOICE)
                        .choices(choices.of(Language.class, "language"))
                        .starting(letter.language().name())
                        .needed());
    }

    private FormField field(String name, Kind kind) {
        FormField field = new FormField(name, kind, texts.get("letter.field." + name));
        String help = "letter.field." + name + ".help";
        return texts.containsKey(help) ? field.helpedBy(texts.get(help)) : field;
    }

    public void change() {
        keep(codes(), "done.letter.changed", "");
    }

    /** What it quotes, as it was when the page was opened. */
    List<String> codes() {
        String codes =
                drafts.pinned("arguments", () -> String.join(" ", getLetter().arguments()));
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    /** Keeps all that the form says, with these arguments. */
    void keep(List<String> arguments, String done, String anchor) {
        FormDraft form = getForm();
        findings.attempt(
                form,
                () -> changeLetter.change(me.actor(), number(), id(), seen(), read(form, arguments)),
                done,
                () -> getAddress() + letterArguments.query() + anchor);
    }

    private static LetterDetails read(FormDraft form, List<String> arguments) {
        var entered = new Entered();
        LetterDetails details = new LetterDetails(
                entered.choice(form.field("language"), Language.class),
                entered.text(form.field("addressee")),
                entered.text(form.field("ownText")),
                entered.date(form.field("answerDueOn")),
                entered.text(form.field("signedBy")),
                lines(entered.text(form.field("emails"))),
                arguments);
        entered.orThrow();
        return details;
    }

    /** One on each line; commas and semicolons are how mail programs part them. */
    private static List<String> lines(String text) {
        return text == null ? List.of() : List.of(text.strip().split("[\\s,;]+"));
    }

    public void approve() {
        Integer version = seen();
        findings.attempt(
                null,
                () -> approveLetter.approve(me.actor(), number(), id(), version),
                "done.letter.approved",
                this::getAddress);
    }

    public void mail() {
        Integer version = seen();
        findings.attempt(
                null,
                () -> sendLetter.byMail(me.actor(), number(), id(), version),
                "done.letter.sent",
                this::getAddress);
    }

    public FormDraft getGiven() {
        return drafts.of("given", () -> new FormDraft()
                .with(new FormField("channel", Kind.CHOICE, texts.get("letter.given.channel"))
                        .choices(choices.of(Hand.class, "task.sendRequest.channel"))
                        .needed())
                .with(new FormField("sentOn", Kind.DATE, texts.get("letter.given.sentOn"))
                        .starting(when.today())
                        .needed())
                .with(new FormField("registeredAs", Kind.LINE, texts.get("letter.given.registeredAs")))
                .with(new FormField("toWhom", Kind.LINE, texts.get("letter.given.toWhom"))
                        .helpedBy(texts.get("letter.given.toWhom.help"))));
    }

    public void give() {
        FormDraft form = getGiven();
        Integer version = seen();
        findings.attempt(
                form,
                () -> {
                    var entered = new Entered();
                    Hand hand = entered.choice(form.field("channel"), Hand.class);
                    SendLetter.Given given = new SendLetter.Given(
                            hand == null ? null : Channel.valueOf(hand.name()),
                            entered.date(form.field("sentOn")),
                            entered.text(form.field("toWhom")),
                            entered.text(form.field("registeredAs")));
                    entered.orThrow();
                    sendLetter.byHand(me.actor(), number(), id(), version, given);
                },
                "done.letter.given",
                this::getAddress);
    }

    public List<Row> getRows() {
        return whole().dispatches().stream().map(this::row).toList();
    }

    private Row row(Dispatch one) {
        String words = texts.get("letter.dispatch." + one.state().code());
        Mark mark =
                switch (one.state()) {
                    case WAITING -> new Mark("ui-tag-warning", "clock", words);
                    case REFUSED -> new Mark("ui-tag-danger", "late", words);
                    case TAKEN, GIVEN -> new Mark("ui-tag-success", "okc", words);
                };
        List<String> lines = new ArrayList<>();
        String way = texts.get("task.sendRequest.channel." + one.way().code());
        lines.add(one.settledAt() == null ? way : texts.say("letter.sent.how", way, when.moment(one.settledAt())));
        if (one.registeredAs() != null) {
            lines.add(one.registeredAs());
        }
        if (one.answer() != null && !one.answer().isEmpty()) {
            lines.add(one.answer());
        }
        return new Row(one.toWhom(), mark, lines, one.state() == Dispatch.State.GIVEN, one.slipId() != null);
    }

    /** Whether the scan of a slip can still be added. */
    public boolean isSlipMissing() {
        return isWorkable() && getRows().stream().anyMatch(row -> row.byHand() && !row.hasSlip());
    }

    public String getApproved() {
        return by(getLetter().approvedByName(), when.moment(getLetter().approvedAt()));
    }

    public String getDrafted() {
        return by(getLetter().draftedByName(), when.moment(getLetter().draftedAt()));
    }

    public String getSentBy() {
        return by(getLetter().sentByName(), when.day(getLetter().sentOn()));
    }

    private String by(String name, String moment) {
        return texts.say("letter.sent.how", name, moment);
    }

    public String getCsrf() {
        return signedIn.csrfToken().orElse("");
    }

    /** Why the file that was just sent cannot be kept; {@code null} when none was. */
    public String getRefused() {
        return refused;
    }

    /** What was just done with a file; {@code null} when nothing was. */
    public String getDone() {
        return done == null ? null : texts.get(done);
    }
}
