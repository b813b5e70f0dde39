package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.util.List;
import org.inspraak.casefile.ProposePractice.Practice;
import org.inspraak.casefile.ProposePractice.Verdict;
import org.inspraak.knowledge.EntryVersion;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Library;
import org.inspraak.knowledge.PublishEntry;
import org.inspraak.knowledge.ReadLibrary;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposePracticeTest extends OnDatabase {

    private CaseFile caseFile;

    @BeforeEach
    void a_closed_case() {
        caseFile = anIntroduction().registeredBy(actor("els"), house);
        close();
    }

    private void close() {
        house.inTransaction(() -> the(CloseCase.class).close(caseFile.number(), CaseOutcome.AGREEMENT));
    }

    private static Practice practice(String happened) {
        return new Practice(
                Language.NL, Verdict.GOOD, "Vroeg mee aan tafel", happened, "Vraag de proefversie te zien.");
    }

    private String propose(String who, String happened) {
        return house.inTransaction(
                () -> the(ProposePractice.class).propose(actor(who), caseFile.number(), practice(happened)));
    }

    @Test
    void given_a_closed_case_when_a_practice_is_proposed_and_published_then_all_read_it_and_no_trace_of_the_case() {
        String code = propose("els", "De afvaardiging zag het systeem voor de aankoop.");
        assertThat(house.inTransaction(() -> the(Library.class).find(code))).isEmpty();
        List<EntryVersion> waiting =
                house.inTransaction(() -> the(ReadLibrary.class).drafts(actor("sector")));
        assertThat(waiting).extracting(EntryVersion::code).containsExactly(code);

        house.inTransaction(() -> the(PublishEntry.class).publish(actor("sector"), code, null));

        KnowledgeEntry read =
                house.inTransaction(() -> the(Library.class).find(code)).orElseThrow();
        assertThat(read.group()).isEqualTo("good");
        assertThat(read.text(Language.FR).counterpoint()).isEqualTo("Vraag de proefversie te zien.");
        assertThat(read.toString())
                .doesNotContain(caseFile.number().toString())
                .doesNotContain(caseFile.company().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bij %s liep het goed.",
                "Bij «%S» liep het goed.",
                "Zie dossier #.",
                "Onderneming @ deed het anders.",
                "Onderneming BE ~ deed het anders."
            })
    void given_a_text_that_gives_the_company_away_when_proposed_then_it_is_refused(String text) {
        String number = caseFile.company().enterpriseNumber().toString();
        String told = text.replace("%s", caseFile.company().name())
                .replace(
                        "%S",
                        caseFile.company()
                                .name()
                                .toUpperCase(java.util.Locale.ROOT)
                                .replace(" NV", ""))
                .replace("#", caseFile.number().toString())
                .replace("@", number)
                .replace("~", number.replace(".", ""));

        CaseRuleViolation refused = refused(() -> propose("els", told));

        assertThat(refused.code()).isEqualTo("practice.names-company");
        assertThat(refused.findings().get(0).field()).isEqualTo("happened");
    }

    @Test
    void given_a_running_case_or_a_reader_when_a_practice_is_proposed_then_it_is_refused() {
        caseFile = anIntroduction().registeredBy(actor("els"), house);
        assertThat(refused(() -> propose("els", "Iets.")).code()).isEqualTo("practice.case-open");
        close();
        assertThat(refused(() -> propose("legal", "Iets.")).code()).isEqualTo("access.role-needed");
        assertThat(refused(() -> propose("other", "Iets.")).code()).isEqualTo("case.not-found");
    }
}
