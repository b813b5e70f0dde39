package org.inspraak.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inspraak.organisation.Centrale;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.Team;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Role;

/** The centrales with their regional offices, and the people who work there. */
@ApplicationScoped
class DemoOrganisation {

    @Inject
    KeepOrganisation keep;

    /**
     * An office with the people who run cases there and the officer who takes up escalations.
     *
     * @param committees the first three digits of the joint committees of its centrale
     */
    record Branch(Set<String> committees, Set<Region> regions, List<Staff> consultants, Staff officer) {

        boolean covers(String committee, Region region) {
            return committees.contains(committee.substring(0, 3)) && regions.contains(region);
        }
    }

    @Transactional
    List<Branch> build(String passwordHash) {
        Staff administrator = account("admin", "Ans Beheer", Language.NL, Role.ADMINISTRATOR, passwordHash);
        Actor actor = keep.add(Actor.system(), administrator).actor();
        List<Branch> branches = new ArrayList<>();
        for (JsonObject centrale : DemoResource.objects("organisation.json")) {
            branches.addAll(addCentrale(actor, centrale, passwordHash));
        }
        return branches;
    }

    /** The delegate sees one company, so that comes first. */
    @Transactional
    void addDelegate(UUID companyId, String passwordHash) {
        Staff delegate = account("d.willems", "Dirk Willems", Language.NL, Role.DELEGATE, passwordHash);
        keep.add(Actor.system(), delegate.forCompany(companyId));
    }

    private List<Branch> addCentrale(Actor actor, JsonObject json, String passwordHash) {
        Centrale centrale = keep.add(actor, new Centrale(json.getString("code"), json.getString("name")));
        Set<String> committees = Set.copyOf(DemoResource.strings(json.getJsonArray("jointCommittees")));
        return json.getJsonArray("offices").getValuesAs(JsonObject.class).stream()
                .map(office -> addOffice(actor, centrale, committees, office, passwordHash))
                .toList();
    }

    private Branch addOffice(
            Actor actor, Centrale centrale, Set<String> committees, JsonObject json, String passwordHash) {
        Set<Region> regions = EnumSet.noneOf(Region.class);
        DemoResource.strings(json.getJsonArray("regions")).forEach(region -> regions.add(Region.valueOf(region)));
        Office office = keep.add(actor, new Office(centrale, json.getString("name"), regions));
        Team team = keep.add(actor, new Team(office, json.getString("team")));
        List<Staff> people = json.getJsonArray("staff").getValuesAs(JsonObject.class).stream()
                .map(person -> addPerson(actor, person, office, team, committees, passwordHash))
                .toList();
        return new Branch(
                committees,
                regions,
                people.stream()
                        .filter(one -> one.roles().contains(Role.CONSULTANT))
                        .toList(),
                people.stream()
                        .filter(one -> one.roles().contains(Role.REGIONAL_OFFICER))
                        .findFirst()
                        .orElseThrow());
    }

    private Staff addPerson(
            Actor actor, JsonObject json, Office office, Team team, Set<String> committees, String passwordHash) {
        Role role = Role.valueOf(json.getString("role"));
        Staff person = account(
                        json.getString("username"),
                        json.getString("name"),
                        Language.valueOf(json.getString("language")),
                        role,
                        passwordHash)
                .at(office, role == Role.CONSULTANT ? team : null)
                .forSectors(role == Role.SECTOR_COORDINATOR ? committees : Set.of());
        return keep.add(actor, person);
    }

    private static Staff account(String username, String name, Language language, Role role, String passwordHash) {
        return new Staff(username, name, language, Set.of(role))
                .signsInWith(passwordHash)
                .onlyForDemo();
    }
}
