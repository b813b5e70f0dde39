package org.inspraak.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.organisation.Language;
import org.inspraak.search.SearchText.Audience;
import org.inspraak.search.SearchText.Kind;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words find which text, in four languages. */
class SearchTextsTest extends OnDatabase {

    private CaseFile caseFile;

    @BeforeEach
    void registerCase() {
        caseFile = anIntroduction().registeredBy(actor("els"), house);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the same word, whatever its ending, its accents and its capitals
                "NL; De werknemers krijgen opleidingen.; werknemer; true",
                "NL; Het systeem wordt geëvalueerd.; geevalueerd; true",
                "FR; La négociation commence demain.; negociations; true",
                "FR; L’employeur n’a pas répondu.; employeur; true",
                "FR; L’œuvre commune; oeuvre; true",
                "DE; Die Prüfung der Arbeitsplätze; arbeitsplatze; true",
                "DE; Die Straße nach Eupen; strasse; true",
                "EN; They were monitoring the drivers.; monitored driver; true",
                "NL; Verordening (EU) 2024/1689; 2024/1689; true",
                "NL; Verordening (EU) 2024/1689; 1689; true",
                // the begin, the end and the middle of a compound, and what only looks like one
                "NL; Het personeelsbeleid verandert.; beleid; true",
                "NL; Het personeelsbeleid verandert.; personeel; true",
                "NL; De arbeidsongevallenverzekering; ongevallen; true",
                "NL; De ondernemingsraden vergaderen.; raad; true",
                "NL; De ondernemingsraden vergaderen.; ondernemingsraad; true",
                "NL; De toezichtsystemen draaien.; systeem; true",
                "NL; De nieuwe arbeidstijden; arbeidstijd; true",
                "DE; Das Betriebsverfassungsgesetz; verfassung; true",
                "DE; Die Arbeitnehmervertretung; vertretungen; true",
                "NL; De onderneming groeit.; nemen; false",
                "NL; De werkgever antwoordt.; raad; false",
                // all words, phrases, exclusions, small words
                "NL; De raad van bestuur beslist.; \"raad van bestuur\"; true",
                "NL; Het bestuur vraagt de raad.; \"raad van bestuur\"; false",
                "NL; Het overleg over het beleid; \"overleg beleid\"; false",
                "NL; Het overleg over het beleid; \"overleg over het beleid\"; true",
                "NL; Overleg en beleid, beleid en loon; \"beleid beleid\"; true",
                "NL; Beleid en loon; \"beleid beleid\"; false",
                "FR; Les conditions de travail changent.; \"conditions de travail\"; true",
                "NL; Het loon en het beleid; het beleid; true",
                // no small word, whatever French says of it
                "NL; Afspraken over AI; AI afspraak; true",
                "NL; Afspraken over tijd; AI afspraak; false",
                "NL; Het loon en het beleid; beleid premie; false",
                "NL; Het loon en het beleid; beleid -loon; false",
                "NL; Het loon en het beleid; beleid -premie; true",
                "FR; Le conseil d’entreprise se réunit; \"conseil d'entreprise\"; true",
                // what looks like the language of the database is words
                "NL; Loon & premie; loon & premie | ! <->; true",
                "NL; Het loon; (loon):* !(; true"
            })
    void given_a_text_when_looked_for_then_its_words_find_it(
            Language language, String text, String typed, boolean isFound) {
        put(text(Kind.NOTE, language, "", text));
        assertThat(found(typed)).hasSize(isFound ? 1 : 0);
    }

    @Test
    void given_a_french_note_in_a_dutch_case_when_looked_for_in_french_then_it_is_found() {
        put(text(
                Kind.NOTE,
                Language.NL,
                "",
                "La direction n’a pas encore répondu à nos questions sur les licenciements."));
        assertThat(found("licenciement")).hasSize(1);
        assertThat(language()).isEqualTo("FR");
    }

    @Test
    void given_the_same_subject_when_put_again_then_the_new_text_stands_in_its_place() {
        SearchText first = text(Kind.DOCUMENT, Language.NL, "Verslag", "loonschalen");
        put(first);
        put(new SearchText(
                Kind.DOCUMENT,
                first.subjectId(),
                caseFile.id(),
                Audience.UNION,
                Language.NL,
                "Verslag",
                "premies",
                first.on()));
        assertThat(found("loonschalen")).isEmpty();
        assertThat(found("premies")).hasSize(1);
        house.inTransaction(() -> the(SearchTexts.class).remove(Kind.DOCUMENT, first.subjectId()));
        assertThat(found("premies")).isEmpty();
    }

    @Test
    void given_a_text_longer_than_a_vector_when_put_then_its_beginning_is_found() {
        StringBuilder words = new StringBuilder("voorwoord ");
        for (int i = 0; words.length() < 2_000_000; i++) {
            words.append(Integer.toString(i * 7919, 36))
                    .append("aanhangsel")
                    .append(i % 7)
                    .append(' ');
        }
        put(text(Kind.DOCUMENT, Language.NL, "Te lang", words.toString()));
        assertThat(found("voorwoord")).hasSize(1);
    }

    @Test
    void given_what_a_database_cannot_hold_when_put_then_the_rest_is_found() {
        put(text(Kind.DOCUMENT, Language.NL, "Uit \0 een bestand", "half \uD83D teken en \0 nul, heel 👷 teken"));
        assertThat(found("bestand teken nul")).hasSize(1);
    }

    private SearchText text(Kind kind, Language language, String title, String text) {
        return new SearchText(
                kind,
                UUID.randomUUID(),
                caseFile.id(),
                Audience.UNION,
                language,
                title,
                text,
                LocalDate.of(2027, 1, 7));
    }

    private void put(SearchText text) {
        house.inTransaction(() -> the(SearchTexts.class).put(text));
    }

    private List<?> found(String typed) {
        return house.inTransaction(() -> house.em()
                .createNativeQuery("select subject_id from search_text where search_finds(words, :query)")
                .setParameter(
                        "query",
                        the(SearchTexts.class)
                                .understand(SearchWords.parse(typed))
                                .expression())
                .getResultList());
    }

    private Object language() {
        return house.inTransaction(() ->
                house.em().createNativeQuery("select language from search_text").getSingleResult());
    }
}
