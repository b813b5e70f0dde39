package org.inspraak.importing;

import java.util.Set;
import org.inspraak.casefile.Stage;
import org.inspraak.company.AiSystem.Function;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Text;

/**
 * The words for stages, regions, languages and purposes as consultants write them, in Dutch, French, German and
 * English. <em>Overleg</em>, <em>concertation</em> and <em>Konzertierung</em> are left out on purpose: that is the act of
 * CAO 39, and no stage of a case.
 */
final class Words {

    static final Glossary<Stage> STAGES = new Glossary<Stage>()
            .add(
                    Stage.INTAKE,
                    "intake,nieuw,aanmelding,melding,instroom,opstart,te starten,ouverture du dossier,ouverture,"
                            + "nouveau,nouveau dossier,signalement,accueil,à démarrer,Fallaufnahme,Aufnahme,Erfassung,"
                            + "neu,Meldung,new,registration,registered")
            .add(
                    Stage.INFORMATION_REQUEST,
                    "informatievraag,informatieaanvraag,informatieverzoek,vraag om informatie,vraag om inlichtingen,"
                            + "inlichtingen,infovraag,informatie,info,demande d'information,demande d'informations,"
                            + "demande d'info,demande de renseignements,information,informations,Auskunftsersuchen,"
                            + "Auskunftsanfrage,Auskunftsverlangen,Auskunft,Informationsanfrage,Informationsersuchen,"
                            + "information request,request for information")
            .add(
                    Stage.IMPACT_ASSESSMENT,
                    "impactanalyse,impactbeoordeling,impact,effectbeoordeling,analyse d'impact,étude d'impact,"
                            + "évaluation d'impact,évaluation de l'impact,Folgenabschätzung,Folgenabschaetzung,"
                            + "Auswirkungsanalyse,Wirkungsanalyse,impact assessment,impact analysis")
            .add(
                    Stage.NEGOTIATION,
                    "onderhandeling,onderhandelingen,onderhandelen,in onderhandeling,négociation,négociations,"
                            + "en négociation,Verhandlung,Verhandlungen,in Verhandlung,negotiation,negotiations")
            .add(
                    Stage.AGREED_PLAN,
                    "plan,overeengekomen plan,afgesproken plan,akkoord,plan van aanpak,actieplan,plan convenu,accord,"
                            + "plan d'accord,plan d'action,vereinbarter Plan,Vereinbarung,Einigung,Maßnahmenplan,"
                            + "Massnahmenplan,agreed plan,agreement,action plan")
            .add(
                    Stage.RE_EVALUATION,
                    "herevaluatie,evaluatie,periodieke evaluatie,periodieke herevaluatie,heronderzoek,réévaluation,"
                            + "re-évaluation,évaluation,évaluation périodique,réexamen,Neubewertung,"
                            + "erneute Bewertung,Überprüfung,Ueberpruefung,Nachbewertung,re-evaluation,reevaluation,"
                            + "review,periodic review")
            .add(
                    Stage.CLOSED,
                    "afgesloten,gesloten,afgerond,beëindigd,klaar,gearchiveerd,archief,clôturé,clôturée,clôture,clos,"
                            + "close,terminé,terminée,fermé,fini,archivé,abgeschlossen,geschlossen,beendet,erledigt,"
                            + "archiviert,closed,done,completed,finished,archived");

    static final Glossary<Region> REGIONS = new Glossary<Region>()
            .add(Region.ANTWERP, "Antwerpen,Anvers,Antwerp,prov Antwerpen,ant")
            .add(Region.LIMBURG, "Limburg,Limbourg,Belgisch-Limburg,lim,limb")
            .add(
                    Region.EAST_FLANDERS,
                    "Oost-Vlaanderen,Flandre orientale,Flandre-Orientale,Ostflandern,East Flanders,O-Vl,OVL,"
                            + "Oost-Vl,Gent,Gand")
            .add(
                    Region.WEST_FLANDERS,
                    "West-Vlaanderen,Flandre occidentale,Westflandern,West Flanders,W-Vl,WVL,West-Vl,Brugge,Bruges")
            .add(
                    Region.FLEMISH_BRABANT,
                    "Vlaams-Brabant,Brabant flamand,Flämisch-Brabant,Flaemisch-Brabant,Flemish Brabant,Vl-Br,Vl-Brabant,"
                            + "VLB,Leuven,Louvain")
            .add(
                    Region.BRUSSELS,
                    "Brussel,Bruxelles,Brüssel,Bruessel,Brussels,BXL,BRU,Brussels Hoofdstedelijk Gewest,"
                            + "Région de Bruxelles-Capitale,Bruxelles-Capitale,Brussels-Capital,Hauptstadt Brüssel")
            .add(
                    Region.WALLOON_BRABANT,
                    "Waals-Brabant,Brabant wallon,Wallonisch-Brabant,Walloon Brabant,W-Br,BW,Wavre,Nivelles")
            .add(Region.HAINAUT, "Henegouwen,Hainaut,Hennegau,Henegouw,Charleroi,Mons,La Louvière")
            .add(
                    Region.LIEGE,
                    "Luik,Liège,Lüttich,Luettich,Liege,Eupen,Ostbelgien,Oost-België,Deutschsprachige Gemeinschaft,"
                            + "Communauté germanophone,Verviers")
            .add(Region.LUXEMBOURG, "Luxemburg,Luxembourg,prov Luxemburg,Arlon")
            .add(Region.NAMUR, "Namen,Namur,Namür");

    static final Glossary<Language> LANGUAGES = new Glossary<Language>()
            .add(Language.NL, "nl,n,ned,nederlands,néerlandais,Niederländisch,Niederlaendisch,Dutch,Vlaams,flamand,ndl")
            .add(Language.FR, "fr,f,frans,français,Französisch,Franzoesisch,French,fra")
            .add(Language.DE, "de,d,du,duits,allemand,Deutsch,German,deu,ger,all")
            .add(Language.EN, "en,e,engels,anglais,Englisch,English,eng");

    /** Said of what a system is for; a word that is not here stays a word of the purpose. */
    static final Glossary<Function> FUNCTIONS = new Glossary<Function>()
            .add(
                    Function.SHIFT_PLANNING,
                    "planning,ploegenplanning,planning ploegendiensten,dienstroosters,uurroosters,planification,"
                            + "gestion des horaires,horaires,Schichtplanung,Dienstplanung,shift planning,scheduling")
            .add(
                    Function.TASK_ALLOCATION,
                    "taaktoewijzing,taakverdeling,werkverdeling,attribution des tâches,répartition des tâches,"
                            + "Aufgabenverteilung,Aufgabenzuweisung,task allocation")
            .add(
                    Function.MONITORING,
                    "toezicht,controle,monitoring,opvolging werknemers,geolocatie,surveillance,contrôle des travailleurs,"
                            + "géolocalisation,contrôle d'accès,toegangscontrole,Überwachung,Ueberwachung,"
                            + "Zugangskontrolle,Geolokalisierung,geolocation,access control")
            .add(
                    Function.EVALUATION,
                    "evaluatie,prestatiemeting,beoordeling,évaluation,mesure des performances,Leistungsmessung,"
                            + "Beurteilung,Bewertung,evaluation,performance measurement")
            .add(
                    Function.RECRUITMENT,
                    "recrutering,rekrutering,aanwerving,selectie,recrutement,sélection,Rekrutierung,Einstellung,"
                            + "Personalauswahl,recruitment,hiring,selection")
            .add(
                    Function.DECISION_SUPPORT,
                    "beslissingsondersteuning,aide à la décision,Entscheidungsunterstützung,decision support")
            .add(
                    Function.SAFETY_AND_HEALTH,
                    "welzijn,veiligheid,gezondheid,vitale functies,sécurité,santé,bien-être,Sicherheit,Gesundheit,"
                            + "Arbeitsschutz,safety,health,well-being")
            .add(
                    Function.QUALITY_CONTROL,
                    "kwaliteitscontrole,kwaliteit,contrôle qualité,contrôle de la qualité,qualité,Qualitätskontrolle,"
                            + "Qualitaetskontrolle,quality control")
            .add(
                    Function.MAINTENANCE,
                    "onderhoud,onderhoudsvoorspelling,maintenance,maintenance prédictive,Wartung,Instandhaltung");

    private static final Set<String> NOTHING = Set.of(
            "",
            "onbekend",
            "ongekend",
            "nog niet gekend",
            "niet gekend",
            "nvt",
            "n v t",
            "geen",
            "inconnu",
            "inconnue",
            "pas connu",
            "na",
            "n a",
            "nihil",
            "neant",
            "unbekannt",
            "noch unbekannt",
            "keine",
            "keiner",
            "unknown",
            "none",
            "tbd",
            "tbc",
            "a determiner",
            "a completer",
            "te bepalen",
            "te bevestigen",
            "offen",
            "x");

    private Words() {}

    /** True for an empty cell, and for {@code ?}, {@code -}, {@code onbekend}, {@code n.v.t.} and the like. */
    static boolean isNothing(String written) {
        return written == null || NOTHING.contains(Text.fold(written));
    }
}
