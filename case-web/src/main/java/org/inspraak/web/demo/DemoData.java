package org.inspraak.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.casefile.InvolvementPhase;
import org.inspraak.casefile.LearntHow;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.RegisterIntroduction;
import org.inspraak.casefile.RunDueDeadlines;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.SteerCase;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.BodyKind;
import org.inspraak.company.Company;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.KeepCompany;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.web.clock.MovableClock;

/** Plays the stories of the demo through the use cases, as the people of the demo would. */
@ApplicationScoped
class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());
    private static final LocalDate ELECTED = LocalDate.of(2024, 5, 27);
    private static final LocalDate NEXT_ELECTIONS = LocalDate.of(2028, 5, 31);

    @Inject
    DemoOrganisation organisation;

    @Inject
    StaffDirectory staff;

    @Inject
    KeepCompany keepCompany;

    @Inject
    RegisterIntroduction registerIntroduction;

    @Inject
    ReadCase readCase;

    @Inject
    CompleteTask completeTask;

    @Inject
    SteerCase steerCase;

    @Inject
    RunDueDeadlines runDueDeadlines;

    private final DemoAnswers answers = new DemoAnswers();

    private record Place(Company company, List<Staff> consultants) {}

    /** @param passwordHash of the one password that all demo accounts have */
    void loadInto(Instant now, String passwordHash) {
        List<DemoOrganisation.Branch> branches = organisation.build(passwordHash);
        List<Place> places = new ArrayList<>();
        for (JsonObject json : DemoResource.objects("companies.json")) {
            places.add(register(json, branches));
        }
        organisation.addDelegate(places.get(0).company().id(), passwordHash);
        List<JsonObject> systems = DemoResource.objects("systems.json");
        for (int i = 0; i < DemoStory.COUNT; i++) {
            DemoStory story = DemoStory.number(i);
            play(story, i, places.get(story.company()), systems.get(story.system()), now);
        }
        while (runDueDeadlines.runBatch()) {
            LOG.fine("more deadlines have passed");
        }
        LOG.log(Level.INFO, "demo data: {0} companies, {1} cases", new Object[] {places.size(), DemoStory.COUNT});
    }

    private Place register(JsonObject json, List<DemoOrganisation.Branch> branches) {
        Region region = Region.valueOf(json.getString("region"));
        String committee = json.getString("jointCommittee");
        DemoOrganisation.Branch branch = branches.stream()
                .filter(one -> one.covers(committee, region))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo office for " + committee + ", " + region));
        List<CompanyDetails.BodyDetails> bodies = DemoResource.strings(json.getJsonArray("bodies")).stream()
                .map(kind -> new CompanyDetails.BodyDetails(BodyKind.valueOf(kind), ELECTED, NEXT_ELECTIONS))
                .toList();
        CompanyDetails details = new CompanyDetails(
                json.getString("enterpriseNumber"),
                json.getString("name"),
                committee,
                region,
                Language.valueOf(json.getString("language")),
                json.getInt("headcount"),
                bodies,
                List.of());
        Company company = keepCompany.register(branch.consultants().get(0).actor(), details);
        return new Place(company, branch.consultants());
    }

    private void play(DemoStory story, int i, Place place, JsonObject system, Instant now) {
        Staff owner = ownerOf(place, i);
        Instant start = now.minus(Duration.ofDays(story.daysAgo()));
        CaseFile caseFile = MovableClock.INSTANCE.at(
                start,
                () -> registerIntroduction.register(owner.actor(), introduction(story, i, place, system, now, start)));
        Instant time = start;
        int withinLeft = story.within();
        for (int step = 0; step < 40; step++) {
            ReadCase.Whole whole = readCase.read(owner.actor(), caseFile.number());
            Stage stage = whole.caseFile().stage();
            if (stage == story.until() && withinLeft-- <= 0 || stage == Stage.CLOSED) {
                return;
            }
            time = earlier(time.plus(Duration.ofDays(story.pace())), now.minus(Duration.ofHours(1)));
            advance(whole, place, owner, time, i);
        }
        throw new IllegalStateException("the story of " + caseFile.number() + " does not end");
    }

    private void advance(ReadCase.Whole whole, Place place, Staff owner, Instant time, int variant) {
        CaseNumber number = whole.caseFile().number();
        if (whole.tasks().isEmpty()) {
            MovableClock.INSTANCE.at(time, () -> steerCase.startReview(owner.actor(), number, null));
            return;
        }
        CaseTask task = whole.tasks().get(0);
        // the assessment is approved by another pair of eyes
        Staff doer = task.name().startsWith("approve") ? colleagueOf(place, owner) : owner;
        Language language = place.company().language();
        LocalDate today = Moment.of(time).today();
        var form = completeTask.workFor(task.name()).form();
        var entered = answers.fill(task.name(), form, language, today, variant);
        MovableClock.INSTANCE.at(time, () -> completeTask.complete(doer.actor(), task.id(), entered));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Staff ownerOf(Place place, int i) {
        Language language = place.company().language();
        return place.consultants().stream()
                .filter(one -> one.language() == language)
                .skip(i / 40 % 2 == 0 ? 0 : 1)
                .findFirst()
                .orElse(place.consultants().get(0));
    }

    private static Staff colleagueOf(Place place, Staff owner) {
        return place.consultants().stream()
                .filter(one -> !one.id().equals(owner.id()))
                .findFirst()
                .orElseThrow();
    }

    private static IntroductionDetails introduction(
            DemoStory story, int i, Place place, JsonObject system, Instant now, Instant start) {
        LocalDate today = Moment.of(now).today();
        LocalDate begun = Moment.of(start).today();
        LocalDate implementation = today.plusDays(story.implementation());
        boolean piloted = i % 4 == 1;
        LocalDate pilot = piloted ? implementation.plusDays(14) : null;
        LocalDate goLive = implementation.plusDays(60);
        LocalDate decided = i % 3 == 0 ? begun.minusDays(10) : null;
        LearntHow how = LearntHow.values()[i % LearntHow.values().length];
        InvolvementPhase phase = InvolvementPhase.values()[i % InvolvementPhase.values().length];
        return new IntroductionDetails(
                place.company().id(),
                null,
                null,
                systemOf(system, place, i),
                decided,
                implementation,
                pilot,
                goLive,
                how,
                begun.minusDays(i % 5),
                phase,
                null);
    }

    private static AiSystemDetails systemOf(JsonObject json, Place place, int i) {
        JsonObject words = json.getJsonObject("words")
                .getJsonObject(place.company().language().name());
        Set<AiSystem.Function> functions = DemoResource.strings(json.getJsonArray("functions")).stream()
                .map(AiSystem.Function::valueOf)
                .collect(Collectors.toSet());
        Integer headcount = place.company().headcount();
        int touched = Math.max(1, headcount * (20 + i % 50) / 100);
        return new AiSystemDetails(
                words.getString("name"),
                json.getString("supplier"),
                json.getString("product"),
                words.getString("purpose"),
                functions,
                json.getBoolean("personalData"),
                json.getBoolean("monitoring"),
                AiSystem.DecisionDegree.valueOf(json.getString("decisionDegree")),
                List.of(new AiSystemDetails.CategoryDetails(
                        DemoWords.category(place.company().language(), i), touched, headcount)),
                AiSystem.Status.PLANNED,
                null);
    }
}
