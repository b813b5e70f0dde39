package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inspraak.legal.DraftRule;
import org.inspraak.legal.RuleVersion;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** Where the legal adviser brings rules in as YAML; each that says something new becomes a draft. */
@Named("rulesImport")
@RequestScoped
public class RulesImportPage {

    @Inject
    Reader me;

    @Inject
    DraftRule draftRule;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    /** Answers 403 to all but legal advisers. */
    public void open() {
        if (!me.isKeepingRules()) {
            NotThere.answer(CaseRuleViolation.forbidden("access.role-needed"));
        }
    }

    public FormDraft getForm() {
        return drafts.of("rules", () -> new FormDraft()
                .with(new FormField("yaml", Kind.TEXT, texts.get("rules.field.yaml")).needed())
                .with(new FormField("note", Kind.TEXT, texts.get("rules.field.note"))));
    }

    public void keep() {
        FormDraft form = getForm();
        List<RuleVersion> drafted = new java.util.ArrayList<>();
        findings.attempt(
                form,
                () -> {
                    String yaml = form.text("yaml") == null ? "" : form.text("yaml");
                    drafted.addAll(draftRule.importAll(me.actor(), yaml, form.text("note")));
                },
                () -> drafted.isEmpty() ? "done.rules-imported.none" : "done.rules-imported",
                () -> drafted.size() == 1 ? "/rules/" + drafted.get(0).code() + "/draft" : "/rules");
    }
}
