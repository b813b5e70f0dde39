package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inspraak.organisation.CalendarFeed;
import org.inspraak.organisation.KeepCalendarFeeds;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.MorningMailSettings;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;
import org.inspraak.web.calendar.CalendarPlace;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageTexts;

/** What someone sets for themselves: the mail of the morning, the addresses for their calendars, the language. */
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

    /** What the mail of the morning may hold, and when it comes. */
    enum Part {
        DUE,
        LATE,
        NEWS,
        TEAM
    }

    public FormDraft getMail() {
        return drafts.of("mail", this::freshMail);
    }

    private FormDraft freshMail() {
        MorningMailSettings there = signedIn.staff().morningMail();
        return new FormDraft()
                .with(new FormField("when", Kind.CHOICE, texts.get("settings.mail.when"))
                        .choices(choices.of(When.class, "settings.mail.when"))
                        .starting(When.of(there).name())
                        .needed())
                .with(new FormField("parts", Kind.MANY, texts.get("settings.mail.parts"))
                        .choices(choices.of(Part.class, "settings.mail.part"))
                        .startingWith(partsOf(there)));
    }

    /** On which days the mail comes. */
    enum When {
        WORKING_DAYS,
        EVERY_DAY,
        NEVER;

        static When of(MorningMailSettings settings) {
            if (!settings.isWanted()) {
                return NEVER;
            }
            return settings.isOnWorkingDaysOnly() ? WORKING_DAYS : EVERY_DAY;
        }
    }

    private static List<String> partsOf(MorningMailSettings there) {
        Map<Part, Boolean> chosen = Map.of(
                Part.DUE, there.hasDue(),
                Part.LATE, there.hasLate(),
                Part.NEWS, there.hasNew(),
                Part.TEAM, there.isOfTeam());
        return Arrays.stream(Part.values()).filter(chosen::get).map(Part::name).toList();
    }

    public void keepMail() {
        FormDraft form = getMail();
        findings.attempt(form, () -> keepMail(form), "done.settings.mail", () -> ADDRESS + "#mail");
    }

    private void keepMail(FormDraft form) {
        var entered = new Entered();
        When days = entered.choice(form.field("when"), When.class);
        Set<Part> parts = entered.many(form.field("parts"), Part.class);
        entered.orThrow();
        Text.present("when", days);
        organisation.chooseMorningMail(
                me.actor(),
                new MorningMailSettings(
                        days != When.NEVER,
                        days == When.WORKING_DAYS,
                        parts.contains(Part.DUE),
                        parts.contains(Part.LATE),
                        parts.contains(Part.NEWS),
                        parts.contains(Part.TEAM)));
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
