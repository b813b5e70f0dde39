package org.inspraak.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0566.988.259, 0566988259",
        "0401.985.519, 0401985519",
        "1000000021, 1000000021",
        "1000002197, 1000002197",
        "BE 0566 988 259, 0566988259",
        "be0566.988.259, 0566988259",
        "566988259, 0566988259",
        "' 0566.988.259 ', 0566988259"
    })
    void given_a_valid_number_in_any_spelling_when_it_is_read_then_its_digits_are_kept(String typed, String digits) {
        EnterpriseNumber number = EnterpriseNumber.parse("enterpriseNumber", typed);
        assertThat(number.digits()).isEqualTo(digits);
        assertThat(EnterpriseNumber.parse("x", number.toString())).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "0566.988.258, company.enterprise-number.check-digits",
        "2147812701, company.enterprise-number.first-digit",
        "9147812701, company.enterprise-number.first-digit",
        "12345, company.enterprise-number.form",
        "05669882590, company.enterprise-number.form",
        "FR0566988259, company.enterprise-number.form",
        "٠٥٦٦٩٨٨٢٥٩, company.enterprise-number.form",
        "' ', value.missing",
        ", value.missing"
    })
    void given_a_wrong_number_when_it_is_read_then_the_field_and_what_is_wrong_are_told(String typed, String code) {
        CaseRuleViolation wrong =
                catchThrowableOfType(CaseRuleViolation.class, () -> EnterpriseNumber.parse("enterpriseNumber", typed));
        assertThat(wrong.code()).isEqualTo(code);
        assertThat(wrong.kind()).isEqualTo(CaseRuleViolation.Kind.INVALID);
        assertThat(wrong.findings().get(0).field()).isEqualTo("enterpriseNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.147.812.701", "2147812701", "2 147 812 701"})
    void given_a_valid_establishment_number_when_it_is_read_then_its_digits_are_kept(String typed) {
        assertThat(EstablishmentNumber.parse("number", typed).digits()).isEqualTo("2147812701");
    }

    @ParameterizedTest
    @CsvSource({
        "2.147.812.702, company.establishment-number.check-digits",
        "0566.988.259, company.establishment-number.form",
        "9147812701, company.establishment-number.form"
    })
    void given_a_wrong_establishment_number_when_it_is_read_then_it_is_refused(String typed, String code) {
        CaseRuleViolation wrong =
                catchThrowableOfType(CaseRuleViolation.class, () -> EstablishmentNumber.parse("number", typed));
        assertThat(wrong.code()).isEqualTo(code);
    }
}
