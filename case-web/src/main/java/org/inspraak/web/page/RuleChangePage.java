package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.legal.DraftRule;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Cascade;
import org.inspraak.legal.LegalRule.Confidence;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.RuleVersion;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** Where the legal adviser writes the next version of a rule, goes on with it, or begins a new rule. */
@Named("ruleChange")
@RequestScoped
public class RuleChangePage {

    @Inject
    Reader me;

    @Inject
    RulePage rulePage;

    @Inject
    DraftRule draftRule;

    @Inject
    RuleForms forms;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    /** Answers 403 to all but legal advisers, 404 where there is no such rule. */
    public void open() {
        if (!me.isKeepingRules()) {
            NotThere.answer(CaseRuleViolation.forbidden("access.role-needed"));
        } else if (!isNew()) {
            rulePage.open();
        }
    }

    public boolean isNew() {
        return Address.find("code").isEmpty();
    }

    /** What is changed: the draft where there is one, else what is in use. */
    private LegalRule start() {
        return isNew()
                ? blank()
                : rulePage.whole().draft().map(RuleVersion::rule).orElseGet(rulePage::getRule);
    }

    private static LegalRule blank() {
        return new LegalRule(
                null,
                1,
                Status.TO_BE_CONFIRMED,
                Confidence.LOW,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                Debtor.EMPLOYER,
                List.of(),
                Cascade.FIRST,
                LegalRule.USUAL_REMINDERS,
                null,
                Map.of(),
                List.of());
    }

    public String getCode() {
        return isNew() ? null : rulePage.getRule().code();
    }

    public String getTitle() {
        return isNew() ? texts.get("rules.change.new") : texts.say("rules.change.title", getCode());
    }

    public String getAddress() {
        return isNew() ? "/rules" : rulePage.getAddress();
    }

    /** Why it changes; of a new rule its code too. */
    public FormDraft getReason() {
        return drafts.of("reason", () -> {
            FormDraft form = new FormDraft();
            if (isNew()) {
                form.with(new FormField("code", Kind.LINE, texts.get("rules.field.code"))
                        .needed()
                        .helpedBy(texts.get("rules.field.code.help")));
            }
            String note = isNew()
                    ? null
                    : rulePage.whole().draft().map(RuleVersion::note).orElse(null);
            return form.with(new FormField("note", Kind.TEXT, texts.get("rules.field.note")).starting(note))
                    .seenAt(seen());
        });
    }

    /** The draft that is looked at, by its row; -1 where there is none yet. */
    private int seen() {
        return isNew()
                ? -1
                : rulePage.whole().draft().map(RuleVersion::rowVersion).orElse(-1);
    }

    public Map<String, FormDraft> getParts() {
        Map<String, FormDraft> parts = new LinkedHashMap<>();
        for (String part : RuleForms.PARTS) {
            parts.put(part, drafts.of("rule-" + part, () -> forms.draw(part, start())));
        }
        return parts;
    }

    /** All fields as one, so that each finding comes to its field. */
    public FormDraft getWhole() {
        return drafts.of("whole", () -> {
            FormDraft whole = new FormDraft();
            getReason().getFields().forEach(whole::with);
            getParts().values().forEach(part -> part.getFields().forEach(whole::with));
            return whole;
        });
    }

    public void keep() {
        String[] code = new String[1];
        findings.attempt(
                getWhole(), () -> code[0] = write().code(), "done.rule-drafted", () -> "/rules/" + code[0] + "/draft");
    }

    private RuleVersion write() {
        FormDraft whole = getWhole();
        var entered = new Entered();
        String code = isNew() ? whole.text("code") : getCode();
        LegalRule rule = forms.read(whole, code == null ? null : code.strip(), entered);
        entered.orThrow();
        String note = whole.text("note");
        int seen = getReason().seenVersion();
        return seen < 0 ? draftRule.draft(me.actor(), rule, note) : draftRule.change(me.actor(), rule, note, seen);
    }
}
