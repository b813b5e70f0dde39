package org.inspraak.importing;

import static org.inspraak.importing.ImportColumn.AI_SYSTEM;
import static org.inspraak.importing.ImportColumn.COMPANY_NAME;
import static org.inspraak.importing.ImportColumn.DECISION_ON;
import static org.inspraak.importing.ImportColumn.ENTERPRISE_NUMBER;
import static org.inspraak.importing.ImportColumn.GO_LIVE;
import static org.inspraak.importing.ImportColumn.HEADCOUNT;
import static org.inspraak.importing.ImportColumn.IMPLEMENTATION_START;
import static org.inspraak.importing.ImportColumn.JOINT_COMMITTEE;
import static org.inspraak.importing.ImportColumn.LANGUAGE;
import static org.inspraak.importing.ImportColumn.LEARNT_ON;
import static org.inspraak.importing.ImportColumn.OWNER;
import static org.inspraak.importing.ImportColumn.OWN_NUMBER;
import static org.inspraak.importing.ImportColumn.PILOT_START;
import static org.inspraak.importing.ImportColumn.PRODUCT;
import static org.inspraak.importing.ImportColumn.PURPOSE;
import static org.inspraak.importing.ImportColumn.REGION;
import static org.inspraak.importing.ImportColumn.REMARKS;
import static org.inspraak.importing.ImportColumn.STAGE;
import static org.inspraak.importing.ImportColumn.SUPPLIER;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspraak.shared.Text;

/** Which column of a sheet tells what, by the headings that people give them in four languages. */
final class Headings {

    private static final Glossary<ImportColumn> NAMES = new Glossary<ImportColumn>()
            .add(
                    OWN_NUMBER,
                    "nr,no,n°,nummer,volgnummer,dossiernummer,dossiernr,dossier,numéro,numéro de dossier,nº,"
                            + "n° de dossier,Aktenzeichen,Aktennummer,Fallnummer,lfd Nr,number,case number,case,ref,"
                            + "referentie,référence,Referenz,reference,id")
            .add(
                    COMPANY_NAME,
                    "bedrijf,bedrijfsnaam,naam bedrijf,onderneming,naam onderneming,firma,werkgever,entreprise,"
                            + "nom de l'entreprise,nom entreprise,société,employeur,Unternehmen,Firmenname,"
                            + "Name des Unternehmens,Betrieb,Arbeitgeber,company,company name,employer,enterprise")
            .add(
                    ENTERPRISE_NUMBER,
                    "KBO-nummer,KBO-nr,KBO,ondernemingsnummer,ondernemingsnr,ondern nr,BTW-nummer,BTW-nr,btw,BCE,"
                            + "numéro BCE,n° BCE,no BCE,numéro d'entreprise,n° d'entreprise,n° entreprise,"
                            + "numéro de TVA,n° TVA,tva,Unternehmensnummer,ZDU-Nummer,ZDU,MwSt-Nummer,"
                            + "enterprise number,company number,vat number,vat,CBE,CBE number")
            .add(
                    JOINT_COMMITTEE,
                    "PC,paritair comité,paritaircomité,PC-nummer,PC nr,CP,commission paritaire,n° CP,PK,"
                            + "paritätische Kommission,paritaetische Kommission,joint committee,JC")
            .add(REGION, "regio,provincie,gewest,région,province,Region,Provinz,Bezirk,location,verbond,fédération")
            .add(
                    HEADCOUNT,
                    "werknemers,aantal werknemers,aantal wn,wn,# wn,#wn,personeel,personeelsbestand,headcount,"
                            + "travailleurs,nombre de travailleurs,nb travailleurs,nbre de travailleurs,effectif,effectifs,"
                            + "Arbeitnehmer,Beschäftigte,Beschaeftigte,Anzahl Arbeitnehmer,Anzahl Beschäftigte,"
                            + "Personalbestand,Mitarbeiter,workers,number of workers,employees,staff,fte")
            .add(LANGUAGE, "taal,langue,Sprache,language,taalrol")
            .add(
                    AI_SYSTEM,
                    "AI-toepassing,AI-systeem,toepassing,systeem,AI,AI-tool,tool,naam systeem,système d'IA,système IA,"
                            + "application IA,application d'IA,application,système,IA,outil,outil IA,KI-System,"
                            + "KI-Anwendung,Anwendung,System,KI,AI system,AI application,AI tool,system name")
            .add(SUPPLIER, "leverancier,aanbieder,fournisseur,Anbieter,Lieferant,supplier,provider,vendor")
            .add(
                    PRODUCT,
                    "Leverancier/product,product,productnaam,software,pakket,produit,Fournisseur/produit,logiciel,"
                            + "Produkt,Lieferant/Produkt,Anbieter/Produkt,supplier/product,product name")
            .add(
                    PURPOSE,
                    "doel,doelstelling,doeleinde,gebruik,waarvoor,but,objectif,finalité,usage,Zweck,Ziel,"
                            + "Verwendungszweck,purpose,goal,use")
            .add(
                    STAGE,
                    "fase,stand,stand van zaken,status dossier,stadium,phase,étape,stade,état d'avancement,Stadium,"
                            + "Stand der Akte,stage,status,statut,Etappe")
            .add(
                    IMPLEMENTATION_START,
                    "start implementatie,begin implementatie,implementatie,begin van de inplanting,start inplanting,"
                            + "inplanting,invoering,start invoering,startdatum,début de l'implantation,"
                            + "début implantation,début de l'implémentation,implémentation,implantation,introduction,"
                            + "date de début,Beginn der Einführung,Beginn Einführung,Einführung,Einführungsbeginn,"
                            + "Startdatum,start of implementation,implementation,implementation start,start date")
            .add(
                    PILOT_START,
                    "pilot,start pilot,startdatum pilot,pilootproject,proefproject,start proefproject,proef,test,"
                            + "projet pilote,pilote,début du pilote,début projet pilote,début du projet pilote,essai,"
                            + "Pilotprojekt,Beginn Pilotprojekt,Pilotphase,Beginn des Pilotprojekts,pilot start,start of pilot,trial")
            .add(
                    GO_LIVE,
                    "ingebruikname,datum ingebruikname,in gebruik,go-live,golive,live,datum live,mise en service,"
                            + "date de mise en service,en service,mise en production,Inbetriebnahme,"
                            + "Datum der Inbetriebnahme,Produktivstart,in service,go-live date,put into service")
            .add(
                    DECISION_ON,
                    "beslissing meegedeeld op,beslissing,datum beslissing,beslissing op,beslissingsdatum,"
                            + "décision communiquée le,décision,date de la décision,date décision,"
                            + "Entscheidung,Entscheidung mitgeteilt am,Datum der Entscheidung,decision,decision on,"
                            + "decision date,decision communicated on")
            .add(
                    LEARNT_ON,
                    "vernomen op,gekend sinds,datum melding,gemeld op,kennisname,appris le,connu depuis,"
                            + "date du signalement,signalé le,erfahren am,bekannt seit,gemeldet am,learnt on,learned on,"
                            + "known since,reported on")
            .add(
                    OWNER,
                    "dossierbeheerder,beheerder,consulent,verantwoordelijke,secretaris,gestionnaire du dossier,"
                            + "gestionnaire,responsable,conseiller,conseillère,permanent,Fallverantwortliche,"
                            + "Fallverantwortlicher,Fallverantwortliche/r,Fallverantwortung,Sachbearbeiter,"
                            + "Verantwortlicher,zuständig,Berater,owner,case owner,consultant,adviser,advisor")
            .add(
                    REMARKS,
                    "opmerkingen,opmerking,nota,nota's,notities,commentaar,toelichting,remarques,remarque,"
                            + "commentaires,commentaire,notes,observations,Bemerkungen,Bemerkung,Anmerkungen,Anmerkung,"
                            + "Notiz,Notizen,Kommentar,remarks,remark,comments,comment,note");

    private Headings() {}

    /**
     * The columns that their headings tell. A heading that says it exactly goes before one that only holds the words;
     * of two that say the same, the first is taken.
     */
    static Map<ImportColumn, Integer> understand(List<String> header) {
        Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < header.size(); i++) {
            keep(columns, i, NAMES.find(header.get(i)));
        }
        for (int i = 0; i < header.size(); i++) {
            if (!columns.containsValue(i)) {
                String withoutBrackets = header.get(i).replaceAll("\\(.*?\\)|\\[.*?]", " ");
                Optional<ImportColumn> exact = NAMES.find(withoutBrackets);
                keep(columns, i, exact.isPresent() ? exact : NAMES.findWithin(withoutBrackets));
            }
        }
        return columns;
    }

    private static void keep(Map<ImportColumn, Integer> columns, int index, Optional<ImportColumn> found) {
        found.ifPresent(column -> columns.putIfAbsent(column, index));
    }

    /** Equal for sheets with the same headings, however they are written. */
    static String signature(List<String> header) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String folded = String.join("|", header.stream().map(Text::fold).toList());
            return HexFormat.of().formatHex(digest.digest(folded.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
