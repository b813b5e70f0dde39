package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.organisation.Language;
import org.inspraak.portal.Contact;
import org.inspraak.portal.HandedIn;
import org.inspraak.portal.Invitation.State;
import org.inspraak.portal.InviteEmployer;
import org.inspraak.portal.ReadInvitations;
import org.inspraak.portal.ReadInvitations.Invited;
import org.inspraak.portal.RevokeInvitation;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** Who at the employer answers through a link: invited, opened, handed in; and the form to invite one more. */
@Named("employerPage")
@RequestScoped
public class EmployerPage {

    private static final String REQUEST = "request";

    @Inject
    Reader me;

    @Inject
    ReadInquiry readInquiry;

    @Inject
    ReadInvitations readInvitations;

    @Inject
    InviteEmployer inviteEmployer;

    @Inject
    RevokeInvitation revokeInvitation;

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
    RoundWords roundWords;

    @Inject
    SpokenToday when;

    private List<InformationRequest> requests;
    private List<Invited> invited;
    private List<Row> rows;
    private HandedIn handedIn;

    /**
     * Someone who was invited.
     *
     * @param lines what happened, one below the other
     */
    public record Row(
            UUID id, String contact, String email, String state, List<String> lines, String hash, boolean revocable) {}

    /** Answers 404 when there is no such case for these eyes, and 403 to those who see only the shared side of it. */
    public void open() {
        try {
            oneReading.of(() -> {
                getRows();
                return requests();
            });
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    private static CaseNumber number() {
        return CaseNumber.parse(Address.find("number").orElse(null));
    }

    public String getCaseNumber() {
        return number().toString();
    }

    private String address() {
        return "/cases/" + number() + "/employer";
    }

    private List<InformationRequest> requests() {
        if (requests == null) {
            requests = readInquiry.requests(me.actor(), number());
        }
        return requests;
    }

    /** Those that await an answer, the latest first. */
    private List<InformationRequest> waiting() {
        return requests().stream()
                .filter(one -> one.state() == InformationRequest.State.SENT)
                .sorted(Comparator.comparing(InformationRequest::round).reversed())
                .toList();
    }

    /** The latest of them; {@code null} for none. */
    private InformationRequest awaited() {
        return waiting().stream().findFirst().orElse(null);
    }

    /** Whether it has to be said which one is meant. */
    public boolean isSeveral() {
        return waiting().size() > 1;
    }

    public boolean isDoorOpen() {
        return readInvitations.isDoorOpen();
    }

    public boolean isAwaited() {
        return awaited() != null;
    }

    /** Which questions the next one who is invited will answer. */
    public String getRound() {
        InformationRequest one = awaited();
        return texts.say("employer.invite.round", one.round(), when.day(one.sentOn()), when.day(one.answerDueOn()));
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = invited().stream().map(this::row).toList();
        }
        return rows;
    }

    private List<Invited> invited() {
        if (invited == null) {
            invited = readInvitations.ofCase(me.actor(), number());
        }
        return invited;
    }

    private Row row(Invited one) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.say("employer.invited", roundOf(one), when.moment(one.invitedAt()), one.invitedBy()));
        if (one.openedAt() != null) {
            lines.add(texts.say("employer.opened", when.moment(one.openedAt())));
        }
        if (one.handedInAt() != null) {
            lines.add(texts.say("employer.handed-in", when.moment(one.handedInAt())));
        }
        boolean isWaiting = one.state() == State.INVITED || one.state() == State.OPENED;
        if (isWaiting) {
            lines.add(texts.say("employer.expires", when.day(one.expiresOn())));
        }
        return new Row(
                one.id(),
                one.contact() == null ? texts.get("employer.someone") : one.contact(),
                one.email() == null ? texts.get("employer.forgotten") : one.email(),
                Choices.code(one.state()),
                lines,
                one.hash(),
                isWaiting && me.isWorkingOnCases());
    }

    private int roundOf(Invited one) {
        return requests().stream()
                .filter(request -> request.id().equals(one.requestId()))
                .findFirst()
                .map(InformationRequest::round)
                .orElse(1);
    }

    public FormDraft getForm() {
        return drafts.of("invite", this::fresh);
    }

    private FormDraft fresh() {
        Language language = awaited() == null ? Language.NL : languageOf(awaited());
        FormDraft form = new FormDraft();
        if (isSeveral()) {
            form.with(new FormField(REQUEST, Kind.CHOICE, texts.get("employer.invite.request"))
                    .choices(waiting().stream()
                            .map(one -> new Option(one.id().toString(), roundWords.say(one)))
                            .toList())
                    .starting(awaited().id())
                    .needed());
        }
        return form.with(new FormField("name", Kind.LINE, texts.get("employer.invite.name")).needed())
                .with(new FormField("email", Kind.LINE, texts.get("employer.invite.email")).needed())
                .with(new FormField("language", Kind.CHOICE, texts.get("employer.invite.language"))
                        .choices(choices.of(Language.class, "language"))
                        .starting(language.name())
                        .needed());
    }

    private static Language languageOf(InformationRequest request) {
        return request.language() == null ? Language.NL : request.language();
    }

    public void invite() {
        FormDraft form = getForm();
        findings.attempt(form, () -> invite(form), "done.employer.invited", this::address);
    }

    private void invite(FormDraft form) {
        var entered = new Entered();
        Language language = entered.choice(form.field("language"), Language.class);
        UUID chosen = form.has(REQUEST) ? entered.id(form.field(REQUEST)) : null;
        entered.orThrow();
        Contact whom = new Contact(form.text("name"), form.text("email"), language);
        UUID request = Optional.ofNullable(chosen)
                .or(() -> Optional.ofNullable(awaited()).map(InformationRequest::id))
                .orElseThrow(() -> CaseRuleViolation.conflict("portal.request-not-sent"));
        inviteEmployer.invite(me.actor(), number(), request, whom);
    }

    public void revoke(UUID id) {
        findings.attempt(
                null, () -> revokeInvitation.revoke(me.actor(), number(), id), "done.employer.revoked", this::address);
    }

    /** What somebody handed in, when it was asked for; {@code null} otherwise. */
    public HandedIn getHandedIn() {
        if (handedIn == null) {
            handedIn = findHandedIn();
        }
        return handedIn;
    }

    /** The language of what was handed in: that of the questions. */
    public String getAsked() {
        return Address.findId("read")
                .flatMap(this::requestOf)
                .map(EmployerPage::languageOf)
                .orElse(Language.NL)
                .code();
    }

    private Optional<InformationRequest> requestOf(UUID invitation) {
        return invited().stream()
                .filter(one -> one.id().equals(invitation))
                .flatMap(one ->
                        requests().stream().filter(request -> request.id().equals(one.requestId())))
                .findFirst();
    }

    private HandedIn findHandedIn() {
        return Address.findId("read")
                .filter(id -> getRows().stream().anyMatch(row -> row.id().equals(id) && row.hash() != null))
                .map(id -> readInvitations.handedIn(me.actor(), number(), id))
                .orElse(null);
    }
}
