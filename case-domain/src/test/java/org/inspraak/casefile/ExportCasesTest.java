package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import org.inspraak.casefile.CaseFilter.Sort;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Kind;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.Test;

class ExportCasesTest extends OnDatabase {

    private ExportCases.Begun begin(Actor reader) {
        return house.inTransaction(() -> the(ExportCases.class).begin(reader, CaseFilter.everything(), Sort.NUMBER));
    }

    private long audited() {
        return house.<Number>inTransaction(() -> (Number) house.em()
                        .createNativeQuery("select count(*) from audit_entry where action = 'cases.exported'")
                        .getSingleResult())
                .longValue();
    }

    @Test
    void given_cases_when_a_reader_takes_the_list_along_then_it_holds_what_the_list_shows_and_is_audited() {
        CaseFile seen = anIntroduction().in(Region.ANTWERP).registeredBy(actor("els"), house);
        anIntroduction().in(Region.ANTWERP).registeredBy(actor("other"), house);

        ExportCases.Begun begun = begin(actor("els"));

        assertThat(begun.first().items()).extracting(CaseFile::number).containsExactly(seen.number());
        assertThat(begun.first().next()).isNull();
        assertThat(begun.on()).isEqualTo(House.START);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void given_more_cases_than_anybody_reads_when_the_list_is_to_be_taken_along_then_it_is_refused() {
        CaseFile one = anIntroduction().in(Region.ANTWERP).registeredBy(actor("els"), house);
        house.inTransaction(() -> house.em()
                .createNativeQuery("insert into case_tally_change (centrale_id, region, joint_committee, stage, status,"
                        + " cases, open_tasks) select centrale_id, region, joint_committee, stage, status, :many, 0"
                        + " from case_file where case_number = :number")
                .setParameter("many", ExportCases.MOST_CASES)
                .setParameter("number", one.number().toString())
                .executeUpdate());

        CaseRuleViolation no =
                refused(() -> the(ExportCases.class).begin(actor("officer"), CaseFilter.everything(), Sort.NUMBER));

        assertThat(no.kind()).isEqualTo(Kind.INVALID);
        assertThat(no.code()).isEqualTo("export.too-many");
        assertThat(no.findings().get(0).params())
                .containsEntry("max", ExportCases.MOST_CASES)
                .containsEntry("count", ExportCases.MOST_CASES + 1L);
        assertThat(audited()).isZero();
    }
}
