package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.ShippedRules;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFormsTest {

    private final RuleForms forms = new RuleForms();

    @BeforeEach
    void words_are_their_own_names() {
        PageTexts texts = new PageTexts() {
            @Override
            public String get(Object key) {
                return String.valueOf(key);
            }
        };
        forms.texts = texts;
        forms.choices = new Choices();
        forms.choices.texts = texts;
    }

    static Stream<LegalRule> shipped() {
        return ShippedRules.read().stream();
    }

    private FormDraft formOver(LegalRule rule) {
        FormDraft whole = new FormDraft();
        RuleForms.PARTS.forEach(part -> forms.draw(part, rule).getFields().forEach(whole::with));
        return whole;
    }

    private LegalRule read(FormDraft whole, String code) {
        var entered = new Entered();
        LegalRule rule = forms.read(whole, code, entered);
        entered.orThrow();
        return rule;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void given_a_rule_when_its_form_is_sent_as_it_came_then_nothing_of_the_rule_is_lost(LegalRule rule) {
        assertThat(read(formOver(rule), rule.code())).isEqualTo(rule.asVersion(1));
    }

    @Test
    void given_a_term_without_its_unit_when_read_then_the_field_is_told() {
        LegalRule information = shipped()
                .filter(rule -> rule.code().equals("BE-39-INFO"))
                .findFirst()
                .orElseThrow();
        FormDraft form = formOver(information);
        form.field("term.unit").setValue("");
        form.field("reminders").setValue("30, veel");

        CaseRuleViolation told = catchThrowableOfType(CaseRuleViolation.class, () -> read(form, information.code()));

        assertThat(told.findings())
                .extracting(finding -> finding.field() + " " + finding.code())
                .containsExactlyInAnyOrder("term.unit value.missing", "reminders number.not-whole");
    }

    @Test
    void given_no_anchor_when_read_then_the_rule_has_no_date() {
        LegalRule information = shipped()
                .filter(rule -> rule.code().equals("BE-39-INFO"))
                .findFirst()
                .orElseThrow();
        FormDraft form = formOver(information);
        form.field("term.anchor").setValue("");
        form.field("reminders").setValue(" 10 5;1 ");

        assertThat(read(form, information.code()).term()).isNull();
        assertThat(read(form, information.code()).reminders()).isEqualTo(List.of(10, 5, 1));
    }
}
