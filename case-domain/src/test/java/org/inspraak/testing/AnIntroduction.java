package org.inspraak.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.casefile.InvolvementPhase;
import org.inspraak.casefile.LearntHow;
import org.inspraak.casefile.RegisterIntroduction;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.BodyKind;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.CompanyTraits;
import org.inspraak.company.SystemTraits;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;

/**
 * Builds an introduction at a company of its own, unless told otherwise:
 *
 * <pre>{@code
 * CaseFile caseFile = anIntroduction().in(Region.LIEGE).registeredBy(els, house);
 * }</pre>
 */
public final class AnIntroduction {

    private static final AtomicInteger COMPANIES = new AtomicInteger(1000);

    private String enterpriseNumber = number(COMPANIES.incrementAndGet());
    private String company = "Bedrijf " + enterpriseNumber;
    private String system = "Rooster AI";
    private String product = "Product 3";
    private String jointCommittee = "140.03";
    private Region region = Region.ANTWERP;
    private Integer headcount = 240;
    private CompanyTraits companyTraits;
    private List<CompanyDetails.BodyDetails> bodies = List.of(
            new CompanyDetails.BodyDetails(
                    BodyKind.WORKS_COUNCIL, LocalDate.of(2024, 5, 27), LocalDate.of(2028, 5, 31)),
            new CompanyDetails.BodyDetails(BodyKind.UNION_DELEGATION, null, null));
    private SystemTraits systemTraits = new SystemTraits(true, true, null, null, null, null, null);
    private Set<AiSystem.Function> functions = Set.of(AiSystem.Function.SHIFT_PLANNING, AiSystem.Function.MONITORING);
    private AiSystem.DecisionDegree degree = AiSystem.DecisionDegree.ADVISES;
    private List<AiSystemDetails.CategoryDetails> affected =
            List.of(new AiSystemDetails.CategoryDetails("Magazijniers", 60, 100));
    private LocalDate decision;
    private LocalDate implementationStart;
    private LocalDate pilotStart;
    private LocalDate goLive;

    private AnIntroduction() {}

    public static AnIntroduction anIntroduction() {
        return new AnIntroduction();
    }

    /** A valid enterprise number that no other call gives. */
    public static String freshNumber() {
        return number(COMPANIES.incrementAndGet());
    }

    private static String number(int i) {
        return "0%07d%02d".formatted(i, 97 - i % 97);
    }

    public AnIntroduction at(String name) {
        company = name;
        return this;
    }

    public AnIntroduction atNumber(String number) {
        enterpriseNumber = number;
        return this;
    }

    public AnIntroduction of(String name) {
        system = name;
        return this;
    }

    public AnIntroduction ofProduct(String name) {
        product = name;
        return this;
    }

    public AnIntroduction under(String committee) {
        jointCommittee = committee;
        return this;
    }

    public AnIntroduction in(Region where) {
        region = where;
        return this;
    }

    public AnIntroduction withHeadcount(Integer count) {
        headcount = count;
        return this;
    }

    public AnIntroduction at(CompanyTraits traits) {
        companyTraits = traits;
        return this;
    }

    public AnIntroduction withBodies(CompanyDetails.BodyDetails... present) {
        bodies = List.of(present);
        return this;
    }

    public AnIntroduction of(SystemTraits traits) {
        systemTraits = traits;
        return this;
    }

    public AnIntroduction doing(AiSystem.Function... what) {
        functions = Set.of(what);
        return this;
    }

    public AnIntroduction deciding(AiSystem.DecisionDegree how) {
        degree = how;
        return this;
    }

    public AnIntroduction touching(AiSystemDetails.CategoryDetails... categories) {
        affected = List.of(categories);
        return this;
    }

    public AnIntroduction decidedOn(LocalDate date) {
        decision = date;
        return this;
    }

    public AnIntroduction pilotedFrom(LocalDate date) {
        pilotStart = date;
        return this;
    }

    public AnIntroduction implementedFrom(LocalDate date) {
        implementationStart = date;
        return this;
    }

    public AnIntroduction liveOn(LocalDate date) {
        goLive = date;
        return this;
    }

    public CompanyDetails company() {
        return new CompanyDetails(
                enterpriseNumber,
                company,
                jointCommittee,
                region,
                Language.NL,
                headcount,
                companyTraits,
                bodies,
                List.of(new CompanyDetails.EstablishmentDetails("2.147.812.701", "Magazijn", "Genk")));
    }

    public AiSystemDetails system() {
        return new AiSystemDetails(
                system,
                "Leverancier",
                product,
                "Plant de ploegen",
                functions,
                systemTraits,
                degree,
                affected,
                AiSystem.Status.PLANNED,
                null);
    }

    public IntroductionDetails details() {
        return new IntroductionDetails(
                null,
                company(),
                null,
                system(),
                decision,
                implementationStart,
                pilotStart,
                goLive,
                LearntHow.DELEGATE_REPORTED,
                null,
                InvolvementPhase.AFTER_DECISION,
                null);
    }

    public CaseFile registeredBy(Actor actor, House house) {
        return house.inTransaction(() -> house.the(RegisterIntroduction.class).register(actor, details()));
    }
}
