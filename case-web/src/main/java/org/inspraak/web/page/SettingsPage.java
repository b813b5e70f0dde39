package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.organisation.CalendarFeed;
import org.inspraak.organisation.KeepCalendarFeeds;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Role;
import org.inspraak.web.calendar.CalendarPlace;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageTexts;

/** What someone sets for themselves: the language, and the addresses for their calendars. */
@Named("settings")
@RequestScoped
public class SettingsPage {

    private static final String NEW_ADDRESS = "settings.new-calendar-address";
    private static final String ADDRESS = "/settings";
    private static final String CALENDARS = ADDRESS + "#calendar";

    @Inject
    Reader me;

    @Inject
    SignedIn signedIn;

    @Inject
    KeepOrganisation organisation;

    @Inject
    KeepCalendarFeeds keepFeeds;

    @Inject
    CalendarPlace place;

    @Inject
    Choices choices;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    private List<FeedRow> feeds;

    /** An address for a calendar, without its secret. */
    public record FeedRow(UUID id, String label, String whose, LocalDate madeOn, LocalDate usedOn) {}

    public FormDraft getLanguage() {
        return drafts.of("language", () -> new FormDraft()
                .with(new FormField("language", Kind.CHOICE, texts.get("settings.language.which"))
                        .choices(choices.of(Language.class, "language"))
                        .helpedBy(texts.get("settings.language.why"))
                        .starting(signedIn.staff().language().name())
                        .needed()));
    }

    public void keepLanguage() {
        FormDraft form = getLanguage();
        findings.attempt(
                form,
                () -> {
                    var entered = new Entered();
                    Language chosen = entered.choice(form.field("language"), Language.class);
                    entered.orThrow();
                    organisation.chooseLanguage(me.actor(), chosen);
                    signedIn.speak(chosen);
                },
                "done.settings.language",
                () -> ADDRESS);
    }

    public FormDraft getCalendar() {
        return drafts.of("calendar", this::freshCalendar);
    }

    private FormDraft freshCalendar() {
        FormDraft form = new FormDraft()
                .with(new FormField("label", Kind.LINE, texts.get("settings.calendar.label"))
                        .helpedBy(texts.get("settings.calendar.label.example"))
                        .needed());
        return isOfficer()
                ? form.with(new FormField("whose", Kind.CHOICE, texts.get("settings.calendar.whose"))
                        .choices(choices.of(Whose.class, "settings.calendar.whose"))
                        .starting(Whose.OWN.name())
                        .needed())
                : form;
    }

    /** Whose deadlines a calendar shows. */
    enum Whose {
        OWN,
        OFFICE
    }

    private boolean isOfficer() {
        return me.actor().isAny(Role.REGIONAL_OFFICER) && signedIn.staff().office() != null;
    }

    public void makeCalendar() {
        FormDraft form = getCalendar();
        findings.attempt(form, () -> makeCalendar(form), "done.settings.calendar.made", () -> CALENDARS);
    }

    private void makeCalendar(FormDraft form) {
        boolean ofOffice = form.has("whose") && Whose.OFFICE.name().equals(form.text("whose"));
        KeepCalendarFeeds.Made made = keepFeeds.make(me.actor(), ofOffice, form.text("label"));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(NEW_ADDRESS, place.of(made.token()));
    }

    /** The address that the page before made; it is shown this once. */
    public String getNewAddress() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(NEW_ADDRESS);
    }

    /** The same, for calendars that open such addresses themselves. */
    public String getNewAddressToOpen() {
        return getNewAddress().replaceFirst("^https?:", "webcal:");
    }

    public List<FeedRow> getFeeds() {
        if (feeds == null) {
            feeds = keepFeeds.own(me.actor()).stream().map(this::row).toList();
        }
        return feeds;
    }

    private FeedRow row(CalendarFeed feed) {
        return new FeedRow(
                feed.id(),
                feed.label(),
                feed.office() == null
                        ? texts.get("settings.calendar.whose.own")
                        : feed.office().name(),
                Moment.of(feed.createdAt()).today(),
                feed.lastUsedOn());
    }

    public void revoke(UUID id) {
        findings.attempt(
                null, () -> keepFeeds.revoke(me.actor(), id), "done.settings.calendar.revoked", () -> CALENDARS);
    }
}
