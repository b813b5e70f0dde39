package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.document.ReceivedFile;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.organisation.Language;
import org.inspraak.portal.AnswerSheet;
import org.inspraak.portal.AnswerSheet.Item;
import org.inspraak.portal.AnswerSheet.Place;
import org.inspraak.portal.EnterByCode;
import org.inspraak.portal.EnterByCode.Gate;
import org.inspraak.portal.LinkToken;
import org.inspraak.portal.WriteAnswers;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.portal.FormSession;
import org.inspraak.web.portal.PublicEmployerDoor;
import org.inspraak.web.portal.SentAnswers;
import org.inspraak.web.security.Attempts;
import org.inspraak.web.security.PublicAddress;
import org.inspraak.web.security.SignedIn;

/**
 * The page of an employer who answers: the gate until the code was entered, then the form, the whole of it before it is
 * handed in, and the receipt. A link that leads nowhere shows the same page, whatever the reason.
 */
@Named("answerPage")
@RequestScoped
public class AnswerPage {

    private static final int TOO_MANY = 429;

    private static final List<AnswerState> SAID =
            List.of(AnswerState.ANSWERED, AnswerState.PARTLY, AnswerState.REFUSED, AnswerState.NOT_APPLICABLE);

    @Inject
    EnterByCode enterByCode;

    @Inject
    WriteAnswers writeAnswers;

    @Inject
    FormSession session;

    @Inject
    Attempts attempts;

    @Inject
    PublicAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    @Inject
    CaseClock clock;

    private LinkToken token;
    private Gate gate;
    private AnswerSheet sheet;
    private String told;
    private String refused;

    /** Finds out what to show. */
    public void open() {
        long seconds = attempts.secondsToWaitForAnswer(
                address.senderOf(request), clock.read().instant());
        if (seconds > 0) {
            makeWait(seconds);
            return;
        }
        Optional<LinkToken> found = Address.find("token").flatMap(LinkToken::find);
        token = found.orElse(null);
        sheet = found.flatMap(this::admitted).orElse(null);
        gate = sheet == null ? found.flatMap(enterByCode::open).orElse(null) : null;
        if (sheet != null) {
            speak(sheet.language());
        } else if (gate != null) {
            speak(gate.language());
        } else {
            attempts.answerFailed(address.senderOf(request), clock.read().instant());
            external().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        told = session.takeTold();
        refused = session.takeRefused();
    }

    private Optional<AnswerSheet> admitted(LinkToken shown) {
        Optional<UUID> invitation = session.admitted();
        try {
            return invitation.map(id -> writeAnswers.read(shown, id));
        } catch (CaseRuleViolation toAnotherForm) {
            return Optional.empty();
        }
    }

    /** In the language of the invitation, unless they switched to another one. */
    private void speak(Language language) {
        if (!signedIn.hasChosenLanguage()) {
            signedIn.speak(language);
        }
    }

    private static void makeWait(long seconds) {
        external().setResponseHeader("Retry-After", Long.toString(seconds));
        try {
            external().responseSendError(TOO_MANY, null);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public boolean isShut() {
        return sheet == null && gate == null;
    }

    public boolean isForm() {
        return sheet != null && sheet.handedIn() == null && !isCheck();
    }

    /** The whole of it, to be read before it is handed in. */
    public boolean isCheck() {
        return sheet != null
                && sheet.handedIn() == null
                && Address.find("step").filter("check"::equals).isPresent();
    }

    public boolean isDone() {
        return sheet != null && sheet.handedIn() != null;
    }

    public Gate getGate() {
        return gate;
    }

    public AnswerSheet getSheet() {
        return sheet;
    }

    /** In which the questions are put: not always that of the page around them (WCAG 3.1.2). */
    public String getAsked() {
        return sheet.asked().code();
    }

    /** Where the form is sent. */
    public String getAddress() {
        return request.getContextPath() + PublicEmployerDoor.pathOf(token);
    }

    public String getCsrf() {
        return session.csrf();
    }

    public String getTold() {
        return told;
    }

    public String getRefused() {
        return refused;
    }

    public List<String> getStates() {
        return SAID.stream().map(Choices::code).toList();
    }

    public String nameOf(Place place) {
        return SentAnswers.nameOf(place);
    }

    /** By which it is known whether somebody changed what stood there. */
    public String markOf(Place place) {
        return SentAnswers.markOf(place.state(), place.text());
    }

    public String markOfWords(String text) {
        return SentAnswers.markOf(null, text);
    }

    public boolean isChosen(Place place, String state) {
        return place.state() != null && Choices.code(place.state()).equals(state);
    }

    /** What was said at a place, as it will be taken. */
    public String saidAt(Place place) {
        return place.meant() == null ? "none" : Choices.code(place.meant());
    }

    /** What a place is called, for those who listen: of a question in parts, the part too. */
    public String keyOf(Place place) {
        return place.part() == null ? "" : ".part";
    }

    public List<Item> getItems() {
        return sheet.items();
    }

    public int getMostMegabytes() {
        return ReceivedFile.MOST_MEGABYTES;
    }

    public long getMostBytes() {
        return ReceivedFile.MOST_BYTES;
    }
}
