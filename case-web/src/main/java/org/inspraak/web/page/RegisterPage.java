package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.casefile.InvolvementPhase;
import org.inspraak.casefile.LearntHow;
import org.inspraak.casefile.RegisterIntroduction;
import org.inspraak.company.Company;
import org.inspraak.company.EnterpriseNumber;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.ProblemTexts;
import org.inspraak.web.text.SpokenToday;

/**
 * Registers an introduction: first the enterprise number, which stands in the address; then, for the company that is
 * found or a new one, the system and the dates.
 */
@Named("register")
@RequestScoped
public class RegisterPage {

    private static final String NEW_SYSTEM = "new";

    @Inject
    Reader me;

    @Inject
    SignedIn signedIn;

    @Inject
    CompanyReading reading;

    @Inject
    RegisterIntroduction registerIntroduction;

    @Inject
    CompanyForms companyForms;

    @Inject
    SystemForms systemForms;

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

    private EnterpriseNumber number;
    private String numberFinding;
    private Optional<Company> company;

    /** Reads the enterprise number in the address; 403 to those who may not register. */
    public void open() {
        if (me.isWorkingOnCases()) {
            readNumber();
        } else {
            NotThere.answer(CaseRuleViolation.forbidden("access.role-needed"));
        }
    }

    private void readNumber() {
        String typed = getTypedNumber();
        if (typed != null && number == null) {
            try {
                number = EnterpriseNumber.parse("enterpriseNumber", typed);
            } catch (CaseRuleViolation wrong) {
                numberFinding = ProblemTexts.sentence(
                        signedIn.language(), wrong.findings().get(0));
            }
        }
    }

    public String getTypedNumber() {
        return Address.find("enterpriseNumber").orElse(null);
    }

    public String getNumberFinding() {
        return numberFinding;
    }

    /** The number as people write it, once it is a number. */
    public String getNumber() {
        readNumber();
        return number == null ? null : number.toString();
    }

    public Company getCompany() {
        return company().orElse(null);
    }

    private Optional<Company> company() {
        if (company == null) {
            readNumber();
            company = number == null ? Optional.empty() : reading.find(me.actor(), number);
        }
        return company;
    }

    /** The fields of a company that is not known yet. */
    public FormDraft getCompanyForm() {
        return drafts.of("company", () -> companyForms.draw(null).inside("company."));
    }

    /** Which of the register's systems it is; none of them for a company without a register. */
    public FormDraft getChoiceForm() {
        return drafts.of("choice", () -> {
            List<Option> options = new ArrayList<>();
            company().ifPresent(known -> reading.register(known)
                    .forEach(system -> options.add(new Option(system.id().toString(), system.name()))));
            options.add(new Option(NEW_SYSTEM, texts.get("register.system.new")));
            String start = Address.find("system").orElse(options.size() == 1 ? NEW_SYSTEM : null);
            return new FormDraft()
                    .with(new FormField("aiSystemId", Kind.CHOICE, texts.get("register.system.which"))
                            .choices(options)
                            .needed()
                            .starting(start));
        });
    }

    public boolean isChoosing() {
        return getChoiceForm().field("aiSystemId").getOptions().size() > 1;
    }

    public FormDraft getSystemForm() {
        return drafts.of("system", () -> systemForms.draw(null).inside("aiSystem."));
    }

    public FormDraft getDatesForm() {
        return drafts.of("dates", () -> {
            FormDraft form = new FormDraft();
            DatesPart.NAMES.forEach(name -> form.with(new FormField(name, Kind.DATE, texts.get("dates." + name))
                    .helpedBy(texts.get("dates." + name + ".help"))));
            return form;
        });
    }

    public FormDraft getStoryForm() {
        return drafts.of("story", () -> new FormDraft()
                .with(new FormField("learntHow", Kind.CHOICE, texts.get("register.learntHow"))
                        .choices(choices.of(LearntHow.class, "learnt"))
                        .needed())
                .with(new FormField("learntOn", Kind.DATE, texts.get("register.learntOn"))
                        .helpedBy(texts.get("register.learntOn.help"))
                        .starting(when.today()))
                .with(new FormField("firstInvolved", Kind.CHOICE, texts.get("register.firstInvolved"))
                        .helpedBy(texts.get("register.firstInvolved.help"))
                        .choices(choices.of(InvolvementPhase.class, "task.completeIntake.firstInvolved")))
                .with(ownerField()));
    }

    private FormField ownerField() {
        Staff staff = signedIn.staff();
        FormField field = new FormField("ownerId", Kind.CHOICE, texts.get("register.owner"));
        if (staff.office() != null) {
            field.choices(choices.owners(staff.office().centrale().id()));
        }
        return field.starting(staff.id());
    }

    /** All fields of the page as one, so that each finding comes to its field. */
    public FormDraft getWhole() {
        return drafts.of("whole", () -> {
            FormDraft whole = new FormDraft();
            List.of(getCompanyForm(), getChoiceForm(), getSystemForm(), getDatesForm(), getStoryForm())
                    .forEach(part -> part.getFields().forEach(whole::with));
            return whole;
        });
    }

    public void keep() {
        FormDraft whole = getWhole();
        String[] address = new String[1];
        findings.attempt(
                whole,
                () -> {
                    CaseFile file = registerIntroduction.register(me.actor(), read());
                    address[0] = "/cases/" + file.number();
                },
                "done.registered",
                () -> address[0]);
    }

    private IntroductionDetails read() {
        var entered = new Entered();
        FormDraft dates = getDatesForm();
        FormDraft story = getStoryForm();
        FormField which = getChoiceForm().field("aiSystemId");
        boolean isNew = NEW_SYSTEM.equals(which.getValue());
        Company known = getCompany();
        var details = new IntroductionDetails(
                known == null ? null : known.id(),
                known == null ? companyForms.read(getCompanyForm(), getNumber(), entered) : null,
                isNew ? null : entered.id(which),
                isNew ? systemForms.read(getSystemForm(), entered) : null,
                entered.date(dates.field("decisionOn")),
                entered.date(dates.field("implementationStart")),
                entered.date(dates.field("pilotStart")),
                entered.date(dates.field("goLive")),
                entered.choice(story.field("learntHow"), LearntHow.class),
                entered.date(story.field("learntOn")),
                entered.choice(story.field("firstInvolved"), InvolvementPhase.class),
                entered.id(story.field("ownerId")));
        entered.orThrow();
        return details;
    }
}
