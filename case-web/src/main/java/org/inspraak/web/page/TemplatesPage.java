package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.letter.KeepTemplates;
import org.inspraak.letter.LetterTemplate;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Letterhead;
import org.inspraak.organisation.Office;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The templates of a centrale's letters by language, and the letterheads of its offices. */
@Named("templates")
@RequestScoped
public class TemplatesPage {

    private static final String ADDRESS = "/templates";

    @Inject
    Reader me;

    @Inject
    SignedIn signedIn;

    @Inject
    KeepTemplates keepTemplates;

    @Inject
    KeepOrganisation keepOrganisation;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private List<LetterTemplate> own;
    private List<Office> offices;
    private List<String> refused = List.of();
    private String done;

    /** The templates of one language. */
    public record Row(String code, String language, String inUse, String draft, boolean owned) {}

    /** Reads what became of the file that was just sent; 403 to those who keep no templates. */
    public void open() {
        try {
            own = keepTemplates.read(me.actor());
        } catch (CaseRuleViolation no) {
            NotThere.answer(no);
            return;
        }
        Map<String, Object> session =
                FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
        String sentences = (String) session.remove(LetterUpload.REFUSED);
        refused = sentences == null ? List.of() : sentences.lines().toList();
        done = (String) session.remove(LetterUpload.DONE);
    }

    public List<Row> getRows() {
        return Arrays.stream(Language.values()).map(this::row).toList();
    }

    private Row row(Language language) {
        Optional<LetterTemplate> active = find(language, LetterTemplate.State.ACTIVE);
        Optional<LetterTemplate> draft = find(language, LetterTemplate.State.DRAFT);
        return new Row(
                language.code(),
                texts.get("language." + language.code()),
                active.map(one -> texts.book()
                                .say(
                                        "templates.own",
                                        one.fileName(),
                                        when.moment(one.activatedAt()),
                                        one.activatedByName()))
                        .orElseGet(() -> texts.get("templates.shipped")),
                draft.map(one -> texts.book()
                                .say(
                                        "templates.draft",
                                        one.fileName(),
                                        when.moment(one.uploadedAt()),
                                        one.uploadedByName()))
                        .orElse(null),
                active.isPresent() || draft.isPresent());
    }

    private Optional<LetterTemplate> find(Language language, LetterTemplate.State state) {
        if (own == null) {
            own = keepTemplates.read(me.actor());
        }
        return own.stream()
                .filter(one -> one.language() == language && one.state() == state)
                .findFirst();
    }

    public void activate(String code) {
        findings.attempt(
                null,
                () -> keepTemplates.activate(me.actor(), languageOf(code)),
                "done.templates.activated",
                () -> ADDRESS);
    }

    public void giveUp(String code) {
        findings.attempt(
                null,
                () -> keepTemplates.giveUp(me.actor(), languageOf(code)),
                "done.templates.given-up",
                () -> ADDRESS);
    }

    private static Language languageOf(String code) {
        return Arrays.stream(Language.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("letter.template.language-unknown"));
    }

    public List<Office> getOffices() {
        if (offices == null) {
            offices = keepOrganisation.letterheads(me.actor());
        }
        return offices;
    }

    public FormDraft head(UUID officeId) {
        return drafts.of("head " + officeId, () -> getOffices().stream()
                .filter(office -> office.id().equals(officeId))
                .findFirst()
                .map(office -> fresh(office.letterhead()))
                .orElseGet(FormDraft::new));
    }

    private FormDraft fresh(Letterhead head) {
        return new FormDraft()
                .with(new FormField("address", Kind.TEXT, texts.get("templates.head.address"))
                        .starting(String.join("\n", head.address())))
                .with(new FormField("phone", Kind.LINE, texts.get("templates.head.phone")).starting(head.phone()))
                .with(new FormField("mail", Kind.LINE, texts.get("templates.head.mail")).starting(head.mail()))
                .with(new FormField("second", Kind.YES_NO, texts.get("templates.head.second"))
                        .choices(List.of(new Option("true", texts.get("yes")), new Option("false", texts.get("no"))))
                        .starting(head.needsSecondApproval())
                        .needed());
    }

    public void keepHead(UUID officeId) {
        FormDraft form = head(officeId);
        findings.attempt(
                form,
                () -> {
                    var entered = new Entered();
                    Letterhead head = new Letterhead(
                            entered.text(form.field("address")),
                            entered.text(form.field("phone")),
                            entered.text(form.field("mail")),
                            Boolean.TRUE.equals(entered.yesNo(form.field("second"))));
                    entered.orThrow();
                    keepOrganisation.changeLetterhead(me.actor(), officeId, head);
                },
                "done.templates.head",
                () -> ADDRESS + "#heads");
    }

    public String getCsrf() {
        return signedIn.csrfToken().orElse("");
    }

    /** What is wrong with the file that was just sent. */
    public List<String> getRefused() {
        return refused;
    }

    /** What was just done with a file; {@code null} when nothing was. */
    public String getDone() {
        return done == null ? null : texts.get(done);
    }
}
