package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inspraak.casefile.PreviewRule;
import org.inspraak.casefile.RuleEffect;
import org.inspraak.legal.ActivateRule;
import org.inspraak.legal.DiscardDraft;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.RuleVersion;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The draft of a rule: what it changes in the record, what it changes on running cases, and whether it is put to use. */
@Named("ruleDraft")
@RequestScoped
public class RuleDraftPage {

    private static final int SHOWN = 50;
    private static final PreviewRule.Preview NOTHING =
            new PreviewRule.Preview(List.of(), null, new PreviewRule.Totals(0, 0, Map.of()));

    @Inject
    Reader me;

    @Inject
    RulePage rulePage;

    @Inject
    PreviewRule previewRule;

    @Inject
    ActivateRule activateRule;

    @Inject
    DiscardDraft discardDraft;

    @Inject
    RuleForms forms;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private PreviewRule.Preview preview;

    /** One field that says something else now. */
    public record Change(String field, String before, String after) {}

    public record EffectLine(String number, String company, String system, String kind, String before, String after) {}

    /** @param kind what happens to so many cases */
    public record Tally(String kind, long cases) {}

    /** Answers 403 to all but legal advisers, 404 where there is no draft. */
    public void open() {
        if (!me.isKeepingRules()) {
            NotThere.answer(CaseRuleViolation.forbidden("access.role-needed"));
            return;
        }
        try {
            if (isGone()) {
                throw CaseRuleViolation.notFound("rule.draft-not-found");
            }
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    /** Someone decided on it while the page was open. */
    private boolean isGone() {
        return rulePage.whole().draft().isEmpty();
    }

    /** The newest version; on a page that was open for long it may be a draft no more. */
    private RuleVersion draft() {
        return rulePage.whole()
                .draft()
                .orElseGet(() -> rulePage.whole().versions().get(0));
    }

    public String getTitle() {
        return texts.say("rules.draft.title", draft().code());
    }

    public String getNote() {
        return draft().note();
    }

    public String getDrafted() {
        return draft().isShipped()
                ? texts.get("rules.history.shipped")
                : texts.say(
                        "rules.history.drafted",
                        when.day(Moment.of(draft().draftedAt()).today()),
                        draft().draftedByName());
    }

    /** Whoever wrote it may not put it to use. */
    public boolean isOwn() {
        return me.actor().id().equals(draft().draftedBy());
    }

    public boolean isFirst() {
        return rulePage.whole().active().isEmpty();
    }

    /** What the record says now and would say, field by field. */
    public List<Change> getChanges() {
        LegalRule after = draft().rule();
        LegalRule before = rulePage.whole().active().map(RuleVersion::rule).orElse(null);
        List<Change> changes = new ArrayList<>();
        for (String part : RuleForms.PARTS) {
            FormDraft old = before == null ? null : forms.draw(part, before);
            for (FormField field : forms.draw(part, after).getFields()) {
                String was = old == null ? null : old.field(field.getName()).getSaid();
                if (!Objects.equals(was, field.getSaid())) {
                    changes.add(new Change(label(part, field), was, field.getSaid()));
                }
            }
        }
        return changes;
    }

    private String label(String part, FormField field) {
        return part.startsWith("text-") ? texts.get("rules.part." + part) + ": " + field.getLabel() : field.getLabel();
    }

    private PreviewRule.Preview preview() {
        // the form that is sent asks nothing of it, and it takes its time
        if (isGone() || FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return NOTHING;
        }
        if (preview == null) {
            preview = previewRule.preview(me.actor(), draft().code(), SHOWN, null);
        }
        return preview;
    }

    public PreviewRule.Totals getTotals() {
        return preview().totals();
    }

    public List<Tally> getTallies() {
        return Arrays.stream(RuleEffect.Kind.values())
                .filter(kind -> getTotals().kinds().getOrDefault(kind, 0L) > 0)
                .map(kind -> new Tally(
                        texts.get("rules.effect." + Choices.code(kind)),
                        getTotals().kinds().get(kind)))
                .toList();
    }

    public List<EffectLine> getEffects() {
        return preview().effects().stream().map(this::line).toList();
    }

    public boolean isMore() {
        return preview().next() != null;
    }

    private EffectLine line(RuleEffect effect) {
        return new EffectLine(
                effect.number().toString(),
                effect.company(),
                effect.aiSystem(),
                texts.get("rules.effect." + Choices.code(effect.kind())),
                outcome(effect.before()),
                outcome(effect.after()));
    }

    private String outcome(RuleEffect.Outcome outcome) {
        String answer = outcome.answer() == null
                ? texts.get("rules.effect.no-rule")
                : texts.get("duties.answer." + Choices.code(outcome.answer()));
        return outcome.dueOn() == null ? answer : answer + " · " + when.day(outcome.dueOn());
    }

    /** The draft as it was when the page was opened. */
    private Integer seen() {
        return Integer.valueOf(drafts.pinned("seen", () -> String.valueOf(draft().rowVersion())));
    }

    public String getSeen() {
        return String.valueOf(seen());
    }

    public void activate() {
        String code = draft().code();
        Integer seen = seen();
        decide(() -> activateRule.activate(me.actor(), code, seen), "done.rule-activated", rulePage.getAddress());
    }

    public void discard() {
        String code = draft().code();
        Integer seen = seen();
        String next = isFirst() ? "/rules" : rulePage.getAddress();
        decide(() -> discardDraft.discard(me.actor(), code, seen), "done.rule-discarded", next);
    }

    private void decide(Runnable work, String done, String next) {
        if (isGone()) {
            findings.attempt(null, () -> {}, "done.rule-decided-before", rulePage::getAddress);
        } else {
            findings.attempt(null, work, done, () -> next);
        }
    }
}
