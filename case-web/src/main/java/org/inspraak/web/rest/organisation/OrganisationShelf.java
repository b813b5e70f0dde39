package org.inspraak.web.rest.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inspraak.organisation.Centrale;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Team;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.organisation.OrganisationResource.CentraleView;
import org.inspraak.web.rest.organisation.OrganisationResource.OfficeView;
import org.inspraak.web.rest.organisation.OrganisationResource.TeamView;

/** The organisation's lists, each read in a transaction that has all at hand. */
@ApplicationScoped
@Transactional
class OrganisationShelf {

    @Inject
    StaffDirectory directory;

    @Inject
    KeepOrganisation organisation;

    ListView<StaffView> staff() {
        return ListView.whole(directory.all(), StaffView::of);
    }

    StaffView staff(UUID id) {
        return directory
                .findById(id)
                .map(StaffView::of)
                .orElseThrow(() -> CaseRuleViolation.notFound("staff.not-found"));
    }

    ListView<StaffResource.OwnerView> ownersFor(Actor actor) {
        Office own = directory.readStaff(actor).office();
        List<Staff> owners =
                own == null ? List.of() : directory.ownersFor(own.centrale().id());
        return ListView.whole(
                owners,
                one -> new StaffResource.OwnerView(
                        one.id(), one.name(), one.office().name()));
    }

    ListView<CentraleView> centrales() {
        return ListView.whole(directory.centrales(), OrganisationShelf::view);
    }

    ListView<OfficeView> offices() {
        return ListView.whole(directory.offices(), OrganisationShelf::view);
    }

    ListView<TeamView> teams() {
        return ListView.whole(directory.teams(), OrganisationShelf::view);
    }

    CentraleView centrale(UUID id) {
        return view(readCentrale("id", id));
    }

    OfficeView office(UUID id) {
        return view(readOffice("id", id));
    }

    TeamView team(UUID id) {
        return directory.teams().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .map(OrganisationShelf::view)
                .orElseThrow(() -> CaseRuleViolation.notFound("team.not-found"));
    }

    String addCentrale(Actor actor, String code, String name) {
        return organisation.add(actor, new Centrale(code, name)).id().toString();
    }

    String addOffice(Actor actor, UUID centraleId, String name, Set<Region> regions) {
        Office office = new Office(readCentrale("centraleId", centraleId), name, regions);
        return organisation.add(actor, office).id().toString();
    }

    String addTeam(Actor actor, UUID officeId, String name) {
        return organisation
                .add(actor, new Team(readOffice("officeId", officeId), name))
                .id()
                .toString();
    }

    private Centrale readCentrale(String field, UUID id) {
        return directory.centrales().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.invalid(field, "centrale.not-found"));
    }

    private Office readOffice(String field, UUID id) {
        return directory.offices().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.invalid(field, "office.not-found"));
    }

    private static CentraleView view(Centrale centrale) {
        return new CentraleView(centrale.id(), centrale.code(), centrale.name());
    }

    private static OfficeView view(Office office) {
        return new OfficeView(
                office.id(),
                office.centrale().id(),
                office.name(),
                office.regions().stream().map(Codes::of).sorted().toList());
    }

    private static TeamView view(Team team) {
        return new TeamView(team.id(), team.office().id(), team.name());
    }
}
