package org.inspraak.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.inspraak.casefile.RunDueDeadlines;
import org.inspraak.company.BodyKind;
import org.inspraak.company.Company;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.CompanyTraits;
import org.inspraak.company.KeepCompany;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Staff;

/** Plays the stories of the demo through the use cases, as the people of the demo would. */
@ApplicationScoped
class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());
    private static final LocalDate ELECTED = LocalDate.of(2024, 5, 27);
    private static final LocalDate NEXT_ELECTIONS = LocalDate.of(2028, 5, 31);

    @Inject
    DemoOrganisation organisation;

    @Inject
    KeepCompany keepCompany;

    @Inject
    DemoCase demoCase;

    @Inject
    RunDueDeadlines runDueDeadlines;

    /** A company with the consultants of the office that covers it. */
    record Place(Company company, List<Staff> consultants) {}

    /** @param passwordHash of the one password that all demo accounts have */
    void loadInto(Instant now, String passwordHash) {
        List<DemoOrganisation.Branch> branches = organisation.build(passwordHash);
        List<Place> places = new ArrayList<>();
        for (JsonObject json : DemoResource.objects("companies.json")) {
            places.add(register(json, branches));
        }
        organisation.addDelegate(places.get(0).company().id(), passwordHash);
        List<JsonObject> systems = DemoResource.objects("systems.json");
        int told = 0;
        for (int i : inOrder()) {
            DemoStory story = DemoStory.number(i);
            demoCase.play(story, i, places.get(story.company()), systems.get(story.system()), now);
            told++;
            if (told % 20 == 0) {
                LOG.log(Level.INFO, "demo data: {0} of {1} cases", new Object[] {told, DemoStory.COUNT});
            }
        }
        while (runDueDeadlines.runBatch()) {
            LOG.fine("more deadlines have passed");
        }
        LOG.log(Level.INFO, "demo data: {0} companies, {1} cases", new Object[] {places.size(), DemoStory.COUNT});
    }

    /** Those with documents last: these are looked into beside, which takes nothing from the start then. */
    private static List<Integer> inOrder() {
        return IntStream.range(0, DemoStory.COUNT)
                .boxed()
                .sorted(Comparator.comparing(i -> DemoStory.number(i).isDocumented()))
                .toList();
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
                new CompanyTraits(
                        DemoResource.yesNo(json, "publicService"),
                        DemoResource.yesNo(json, "platformWork"),
                        DemoResource.yesNo(json, "communityScale"),
                        true),
                bodies,
                List.of());
        Company company = keepCompany.register(branch.consultants().get(0).actor(), details);
        return new Place(company, branch.consultants());
    }
}
