package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.ReadCase;
import org.inspraak.company.AffectedCategory;
import org.inspraak.company.AiSystem;
import org.inspraak.company.Company;
import org.inspraak.company.CompanyTraits;
import org.inspraak.company.KeepCompany;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.FactWords.Ground;
import org.inspraak.web.text.PageTexts;

/** One company: what is known of it, its AI register and its cases. */
@Named("theCompany")
@RequestScoped
public class CompanyPage {

    @Inject
    Reader me;

    @Inject
    CompanyReading reading;

    @Inject
    ReadCase readCase;

    @Inject
    KeepCompany keepCompany;

    @Inject
    CompanyForms forms;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    FactWords factWords;

    @Inject
    PageTexts texts;

    private Company company;

    /** An entry of the register. */
    public record SystemRow(
            UUID id,
            String name,
            String made,
            String purpose,
            String functions,
            String traits,
            String degree,
            String status,
            List<String> affected) {}

    public record CaseLine(String number, String system, String stage, String owner) {}

    /** Answers 404 when there is no such company for these eyes. */
    public void open() {
        try {
            getFile();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    /** As {@link #open}; and 403 to those who may not change it. */
    public void openToChange() {
        if (me.isWorkingOnCases()) {
            open();
        } else {
            NotThere.answer(CaseRuleViolation.forbidden("access.role-needed"));
        }
    }

    public Company getFile() {
        if (company == null) {
            UUID id = Address.findId("id").orElseThrow(() -> CaseRuleViolation.notFound("company.not-found"));
            company = reading.read(me.actor(), id);
        }
        return company;
    }

    public String getAddress() {
        return "/companies/" + getFile().id();
    }

    public List<SystemRow> getSystems() {
        return reading.register(getFile()).stream().map(this::system).toList();
    }

    private SystemRow system(AiSystem system) {
        return new SystemRow(
                system.id(),
                system.name(),
                ResultWords.join(system.supplier(), system.product()),
                system.purpose(),
                system.functions().stream()
                        .sorted()
                        .map(one -> texts.get("function." + Choices.code(one)))
                        .collect(Collectors.joining(", ")),
                factWords.traits(system.traits()),
                texts.get("degree." + Choices.code(system.decisionDegree())),
                texts.get("system-status." + Choices.code(system.status())),
                system.affected().stream().map(this::affected).toList());
    }

    private String affected(AffectedCategory one) {
        if (one.affected() == null) {
            return one.category();
        }
        return one.total() == null
                ? texts.say("system.affected.some", one.category(), one.affected())
                : texts.say("system.affected.of", one.category(), one.affected(), one.total());
    }

    /** What the law asks about a company beside its size. */
    public List<Ground> getTraits() {
        CompanyTraits traits = getFile().traits();
        return List.of(
                factWords.ground(Fact.PUBLIC_SERVICE, traits.publicService()),
                factWords.ground(Fact.PLATFORM_WORK, traits.platformWork()),
                factWords.ground(Fact.COMMUNITY_SCALE, traits.communityScale()));
    }

    public List<CaseLine> getCases() {
        return readCase.ofCompany(me.actor(), getFile().id()).stream()
                .map(this::line)
                .toList();
    }

    private CaseLine line(CaseFile file) {
        return new CaseLine(
                file.number().toString(),
                file.aiSystem().name(),
                texts.get("stage." + file.stage().code()),
                file.ownerName());
    }

    public FormDraft getForm() {
        return drafts.of("company", () -> forms.draw(getFile()));
    }

    public void change() {
        FormDraft form = getForm();
        findings.attempt(form, () -> change(form), "done.company", this::getAddress);
    }

    private void change(FormDraft form) {
        var entered = new Entered();
        var details = forms.read(form, getFile().enterpriseNumber().digits(), entered);
        entered.orThrow();
        keepCompany.change(me.actor(), getFile().id(), form.seenVersion(), details);
    }
}
