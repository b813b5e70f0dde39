package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.company.AiSystem;
import org.inspraak.company.KeepAiRegister;
import org.inspraak.shared.CaseRuleViolation;

/** One entry of a company's AI register: a new one, or one that is changed. */
@Named("theSystem")
@RequestScoped
public class SystemPage {

    @Inject
    Reader me;

    @Inject
    CompanyPage companyPage;

    @Inject
    CompanyReading reading;

    @Inject
    KeepAiRegister keepAiRegister;

    @Inject
    SystemForms forms;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    /** Answers 404 for what is not there and 403 to those who may not write in the register. */
    public void open() {
        boolean mayWrite = isNew() ? me.isReportingSystems() : me.isWorkingOnCases();
        if (!mayWrite) {
            NotThere.answer(CaseRuleViolation.forbidden("access.role-needed"));
            return;
        }
        companyPage.open();
        if (!FacesContext.getCurrentInstance().getResponseComplete() && !isNew() && find().isEmpty()) {
            NotThere.answer(CaseRuleViolation.notFound("ai-system.not-found"));
        }
    }

    public boolean isNew() {
        return Address.find("system").isEmpty();
    }

    private Optional<AiSystem> find() {
        Optional<UUID> id = Address.findId("system");
        return reading.register(companyPage.getFile()).stream()
                .filter(system -> id.filter(system.id()::equals).isPresent())
                .findFirst();
    }

    public FormDraft getForm() {
        return drafts.of("system", () -> forms.draw(find().orElse(null)));
    }

    public void keep() {
        FormDraft form = getForm();
        findings.attempt(form, () -> keep(form), "done.system", companyPage::getAddress);
    }

    private void keep(FormDraft form) {
        var entered = new Entered();
        var details = forms.read(form, entered);
        entered.orThrow();
        if (isNew()) {
            keepAiRegister.register(me.actor(), companyPage.getFile().id(), details);
        } else {
            UUID id = Address.findId("system").orElseThrow();
            keepAiRegister.change(me.actor(), id, form.seenVersion(), details);
        }
    }
}
