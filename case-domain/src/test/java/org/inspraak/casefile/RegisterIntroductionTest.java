package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import org.inspraak.company.AiSystem;
import org.inspraak.company.Companies;
import org.inspraak.company.Company;
import org.inspraak.company.CompanyDetails;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.inspraak.shared.CaseRuleViolation.Kind;
import org.inspraak.testing.AnIntroduction;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.Test;

class RegisterIntroductionTest extends OnDatabase {

    private CaseRuleViolation refused(AnIntroduction introduction) {
        return refused(() -> introduction.registeredBy(actor("els"), house));
    }

    @Test
    void given_an_introduction_when_it_is_registered_then_all_of_it_is_there_to_be_read() {
        CaseFile caseFile = anIntroduction()
                .at("Bäckerei „Süß“ 🥐 שלום")
                .liveOn(LocalDate.of(2027, 9, 1))
                .registeredBy(actor("els"), house);
        ReadCase.Whole whole = house.inTransaction(() -> the(ReadCase.class).read(actor("tom"), caseFile.number()));
        Company company = whole.caseFile().company();
        AiSystem system = whole.caseFile().aiSystem();
        assertThat(company.name()).isEqualTo("Bäckerei „Süß“ 🥐 שלום");
        assertThat(company.bodies()).hasSize(2);
        assertThat(company.establishments().get(0).number()).hasToString("2.147.812.701");
        assertThat(system.functions())
                .containsExactlyInAnyOrder(AiSystem.Function.SHIFT_PLANNING, AiSystem.Function.MONITORING);
        assertThat(system.affected().get(0).affected()).isEqualTo(60);
        assertThat(whole.deadlines().get(0).dueOn()).isEqualTo("2027-06-01");
        assertThat(whole.timeline().get(whole.timeline().size() - 1).code()).isEqualTo("case-registered");
        assertThat(whole.tasks()).extracting(CaseTask::name).containsExactly("completeIntake");
    }

    @Test
    void given_a_system_with_a_running_case_when_it_is_registered_again_then_the_case_is_offered() {
        String number = AnIntroduction.freshNumber();
        CaseFile first = anIntroduction().atNumber(number).of("Rooster  AI").registeredBy(actor("els"), house);
        CaseRuleViolation no = refused(anIntroduction().atNumber(number).of("rooster ai"));
        assertThat(no.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(no.code()).isEqualTo("case.already-registered");
        assertThat(no.findings().get(0).params())
                .containsEntry("number", first.number().toString());
        CaseFile other = anIntroduction().atNumber(number).of("Camera AI").registeredBy(actor("els"), house);
        assertThat(other.company().id()).isEqualTo(first.company().id());
    }

    @Test
    void given_two_who_register_the_same_at_once_when_both_save_then_there_is_one_case() {
        String number = AnIntroduction.freshNumber();
        List<Object> results = atOnce(2, i -> anIntroduction().atNumber(number).registeredBy(actor("els"), house));
        assertThat(results).filteredOn(CaseFile.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(CaseRuleViolation.class::isInstance)
                .singleElement()
                .extracting(no -> ((CaseRuleViolation) no).code())
                .isEqualTo("case.already-registered");
    }

    @Test
    void given_wrong_input_when_it_is_registered_then_the_field_is_named_and_nothing_is_written() {
        assertThat(refused(anIntroduction().atNumber("0566.988.258")).findings())
                .extracting(Finding::field, Finding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "company.enterpriseNumber", "company.enterprise-number.check-digits"));
        assertThat(refused(anIntroduction().under("999")).findings())
                .extracting(Finding::field, Finding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "company.jointCommittee", "company.joint-committee.unknown"));
        assertThat(refused(anIntroduction().withHeadcount(-1)).findings())
                .extracting(Finding::field)
                .containsExactly("company.headcount");
        assertThat(refused(anIntroduction().withHeadcount(1_000_000_000)).findings())
                .extracting(Finding::field)
                .containsExactly("company.headcount");
        assertThat(refused(anIntroduction().of("a\u0000b")).findings())
                .extracting(Finding::field)
                .containsExactly("aiSystem.name");
        assertThat(refused(anIntroduction().of("x".repeat(10_000_000))).code()).isEqualTo("text.too-long");
        assertThat(refused(anIntroduction()
                                .implementedFrom(LocalDate.of(2027, 6, 1))
                                .liveOn(LocalDate.of(2027, 5, 1)))
                        .code())
                .isEqualTo("case.go-live-before-implementation");
        long written = house.inTransaction(() -> house.em()
                .createQuery("select count(c) from Company c", Long.class)
                .getSingleResult());
        assertThat(written).isZero();
        // the next number is the first: none was lost
        assertThat(anIntroduction().registeredBy(actor("els"), house).number()).hasToString("2027-000001");
    }

    @Test
    void given_roles_that_only_read_when_they_register_then_they_are_refused() {
        for (String who : List.of("sector", "legal", "admin")) {
            assertThat(refused(() -> anIntroduction().registeredBy(actor(who), house))
                            .kind())
                    .isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Test
    void given_companies_when_they_are_searched_page_by_page_then_none_is_lost() {
        for (String name : List.of("alfa", "Alfa", "Beta 100%", "Gamma")) {
            anIntroduction().at(name).registeredBy(actor("els"), house);
        }
        var visibility = org.inspraak.organisation.Visibility.of(union.staff("els"));
        Companies companies = the(Companies.class);
        house.inTransaction(() -> {
            var first = companies.search(visibility, null, 2, null);
            var second = companies.search(visibility, null, 2, first.next());
            assertThat(first.total()).isEqualTo(4);
            assertThat(second.items()).extracting(Company::name).containsExactly("Beta 100%", "Gamma");
            assertThat(second.next()).isNull();
            assertThat(companies.search(visibility, "%", 5, null).total()).isEqualTo(1);
        });
        assertThat(refused(() -> companies.search(visibility, "a\u0000", 5, null))
                        .code())
                .isEqualTo("text.control-character");
        assertThat(refused(() -> companies.search(visibility, null, 5, "AB8")).code())
                .isEqualTo("page.after");
    }

    @Test
    void given_a_company_when_an_older_version_is_changed_then_it_is_told() {
        Company company = anIntroduction().registeredBy(actor("els"), house).company();
        CompanyDetails details =
                new CompanyDetails(null, "Nieuwe naam", "200", Region.LIEGE, Language.FR, null, null, null, null);
        var keep = the(org.inspraak.company.KeepCompany.class);
        house.inTransaction(() -> keep.change(actor("els"), company.id(), company.version(), details));
        assertThat(refused(() -> keep.change(actor("tom"), company.id(), company.version(), details))
                        .kind())
                .isEqualTo(Kind.STALE);
    }

    @Test
    void given_much_that_is_wrong_when_it_is_registered_then_all_of_it_is_told_in_one_go() {
        AnIntroduction wrong = anIntroduction()
                .withHeadcount(-1)
                .under("999")
                .of(" ")
                .implementedFrom(LocalDate.of(2027, 6, 1))
                .liveOn(LocalDate.of(2027, 5, 1));
        assertThat(refused(wrong).findings())
                .extracting(Finding::field)
                .containsExactlyInAnyOrder("goLive", "company.headcount", "company.jointCommittee", "aiSystem.name");
    }
}
