package org.inspraak.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inspraak.casefile.Stage;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTAKE | intake, Nieuw, Ouverture du dossier, Fallaufnahme, Intake",
                "INFORMATION_REQUEST | informatievraag, Demande d’information, demande d'information, Auskunftsersuchen, Information request",
                "IMPACT_ASSESSMENT | IMPACTANALYSE, Analyse d’impact, Folgenabschätzung, Folgenabschaetzung, Impact assessment",
                "NEGOTIATION | onderhandeling, Négociation, negociation, Verhandlung, Negotiation",
                "AGREED_PLAN | plan, Overeengekomen plan, Plan convenu, Vereinbarter Plan, Agreed plan",
                "RE_EVALUATION | herevaluatie, Réévaluation, re-évaluation, Neubewertung, Re-evaluation",
                "CLOSED | afgesloten, Clôturé, CLOTURE, Abgeschlossen, Closed"
            })
    void given_a_stage_in_four_languages_when_read_then_it_is_that_stage(Stage stage, String words) {
        assertThat(words.split(", "))
                .allSatisfy(word -> assertThat(Words.STAGES.find(word)).as(word).contains(stage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overleg", "concertation", "Konzertierung", "raadpleging", "iets anders", ""})
    void given_another_act_of_the_law_or_no_stage_when_read_then_no_stage_is_made_of_it(String word) {
        assertThat(Words.STAGES.find(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANTWERP | Antwerpen, Anvers, Antwerp",
                "LIMBURG | Limburg, Limbourg",
                "EAST_FLANDERS | Oost-Vlaanderen, Flandre orientale, Ostflandern, East Flanders, O-Vl.",
                "WEST_FLANDERS | West-Vlaanderen, Flandre-Occidentale, Westflandern, West Flanders",
                "FLEMISH_BRABANT | Vlaams-Brabant, Brabant flamand, Flämisch-Brabant, Flemish Brabant",
                "BRUSSELS | Brussel, Bruxelles, Brüssel, Brussels, BXL",
                "WALLOON_BRABANT | Waals-Brabant, Brabant wallon, Wallonisch-Brabant, Walloon Brabant",
                "HAINAUT | Henegouwen, Hainaut, Hennegau",
                "LIEGE | Luik, Liège, Lüttich, LIEGE, Ostbelgien",
                "LUXEMBOURG | Luxemburg, Luxembourg",
                "NAMUR | Namen, Namur"
            })
    void given_a_region_in_four_languages_when_read_then_it_is_that_region(Region region, String words) {
        assertThat(words.split(", "))
                .allSatisfy(
                        word -> assertThat(Words.REGIONS.find(word)).as(word).contains(region));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NL | nl, NL, Nederlands, néerlandais, Niederländisch, Dutch",
                "FR | fr, Frans, français, Französisch, French",
                "DE | de, Duits, allemand, Deutsch, German",
                "EN | en, Engels, anglais, Englisch, English"
            })
    void given_a_language_in_four_languages_when_read_then_it_is_that_language(Language language, String words) {
        assertThat(words.split(", "))
                .allSatisfy(
                        word -> assertThat(Words.LANGUAGES.find(word)).as(word).contains(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "-", "n.v.t.", "Onbekend", "inconnu", "unbekannt", "TBD"})
    void given_a_cell_that_says_that_nothing_is_known_when_read_then_it_counts_as_empty(String written) {
        assertThat(Words.isNothing(written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nr;Bedrijf;KBO-nummer;PC;Provincie;Aantal wn;Taal;AI-systeem;Leverancier;Product;Doel;Fase;Start implementatie;Start pilot;Ingebruikname;Beslissing op;Vernomen op;Dossierbeheerder;Opmerkingen",
                "N°;Entreprise;Numéro BCE;CP;Région;Effectif;Langue;Système d’IA;Fournisseur;Produit;Finalité;Étape;Début de l’implantation;Projet pilote;Mise en service;Date de la décision;Appris le;Gestionnaire du dossier;Remarques",
                "Lfd. Nr.;Unternehmen;Unternehmensnummer;PK;Provinz;Beschäftigte;Sprache;KI-System;Lieferant;Produkt;Zweck;Phase;Beginn der Einführung;Pilotprojekt;Inbetriebnahme;Entscheidung mitgeteilt am;Erfahren am;Fallverantwortliche/r;Bemerkungen",
                "Number;Company;Enterprise number;Joint committee;Region;Headcount;Language;AI system;Supplier;Product;Purpose;Stage;Start of implementation;Pilot;Go-live;Decision on;Learnt on;Case owner;Remarks"
            })
    void given_headings_in_four_languages_when_read_then_each_column_is_what_it_says(String headings) {
        List<String> header = List.of(headings.split(";"));
        List<ImportColumn> found = new ArrayList<>(Headings.understand(header).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList());

        assertThat(found).containsExactly(ImportColumn.values());
    }

    @Test
    void given_headings_with_more_words_or_twice_the_same_when_read_then_the_first_and_most_exact_is_taken() {
        Map<ImportColumn, Integer> columns = Headings.understand(List.of(
                "Naam van het bedrijf",
                "Bedrijf",
                "Ingebruikname (gepland)",
                "Kleur",
                "Telefoon werkgever",
                "",
                "Bedrijf"));

        assertThat(columns).isEqualTo(Map.of(ImportColumn.COMPANY_NAME, 1, ImportColumn.GO_LIVE, 2));
    }

    @Test
    void given_the_same_headings_written_otherwise_when_signed_then_the_signature_is_the_same() {
        assertThat(Headings.signature(List.of("KBO-nummer", "Région")))
                .isEqualTo(Headings.signature(List.of(" kbo nummer ", "REGION")))
                .isNotEqualTo(Headings.signature(List.of("Région", "KBO-nummer")));
    }

    @Test
    void given_a_word_with_two_meanings_when_entered_then_the_glossary_refuses_it() {
        Glossary<String> glossary = new Glossary<String>().add("one", "word");

        assertThatThrownBy(() -> glossary.add("other", "Wörd")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a|b", "back\\slash", "\\p", "|", "=1+1\n\tx", "\\", "🦄|é\\"})
    void given_any_text_when_packed_then_it_comes_back_as_it_was(String text) {
        assertThat(Packed.unpack(Packed.pack(List.of(text, "other", text)))).containsExactly(text, "other", text);
        assertThat(Packed.unpack(Packed.pack(List.of()))).isEmpty();
        List<List<String>> lists = List.of(List.of(text), List.of(), List.of("other", text));
        assertThat(Packed.unpackAll(Packed.packAll(lists))).isEqualTo(lists);
    }
}
