package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.inspraak.casefile.ReadDuties;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.ReadRules;
import org.inspraak.legal.RuleVersion;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** One rule as it is in use, with its history. */
@Named("theRule")
@RequestScoped
public class RulePage {

    @Inject
    ReadRules readRules;

    @Inject
    ReadDuties readDuties;

    @Inject
    RuleWords words;

    @Inject
    FactWords factWords;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private ReadRules.Whole whole;

    /** @param activated {@code null} for what was never put to use by somebody */
    public record VersionLine(String name, Mark mark, String drafted, String activated, String note) {}

    /** Answers 404 when there is no such rule. */
    public void open() {
        try {
            whole();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    ReadRules.Whole whole() {
        if (whole == null) {
            whole = readRules.read(Address.find("code").orElse(""));
        }
        return whole;
    }

    /** The version in use; of a rule that never was, the newest. */
    public LegalRule getRule() {
        return whole().active()
                .or(() -> whole().draft())
                .orElse(whole().versions().get(0))
                .rule();
    }

    public String getAddress() {
        return "/rules/" + getRule().code();
    }

    public boolean isDrafted() {
        return whole().draft().isPresent();
    }

    public RuleText getText() {
        return words.text(getRule());
    }

    public List<Mark> getMarks() {
        return words.marks(getRule());
    }

    public String getDebtor() {
        return words.debtor(getRule());
    }

    public String getTo() {
        return words.recipients(getRule());
    }

    public String getTerm() {
        return words.term(getRule());
    }

    public List<String> getChecklist() {
        return words.checklist(getRule());
    }

    /** What the condition looks at. */
    public List<String> getFacts() {
        return readDuties.grounds(getRule()).stream().map(factWords::name).toList();
    }

    public String getEffective() {
        return words.effective(getRule());
    }

    /** {@code 30, 14, 7, 1}; empty for a rule without a date. */
    public String getReminders() {
        return getRule().term() == null
                ? ""
                : getRule().reminders().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public List<VersionLine> getHistory() {
        return whole().versions().stream().map(this::line).toList();
    }

    private VersionLine line(RuleVersion version) {
        String drafted = version.isShipped()
                ? texts.get("rules.history.shipped")
                : texts.say("rules.history.drafted", day(version.draftedAt()), version.draftedByName());
        String activated = version.activatedByName() == null
                ? null
                : texts.say("rules.history.activated", day(version.activatedAt()), version.activatedByName());
        return new VersionLine(
                texts.say("rules.version", version.number()), mark(version), drafted, activated, version.note());
    }

    private String day(java.time.Instant at) {
        return when.day(Moment.of(at).today());
    }

    private Mark mark(RuleVersion version) {
        String state = texts.get("rules.state." + Choices.code(version.state()));
        return switch (version.state()) {
            case ACTIVE -> new Mark("ui-tag-success", "check", state);
            case DRAFT -> new Mark("ui-tag-info", "doc", state);
            case REPLACED, DISCARDED -> new Mark("", "dash", state);
        };
    }
}
