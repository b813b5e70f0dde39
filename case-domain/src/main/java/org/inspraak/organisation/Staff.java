package org.inspraak.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;

/**
 * Someone who signs in: their roles say what they may do, their office, team and sectors what they may see. A delegate
 * has a company instead of a team. Staff are not deleted, they are deactivated: the timeline names them.
 */
@Entity
@Table(name = "staff")
public class Staff {

    @Id
    private UUID id;

    @Version
    private int version;

    private String username;

    private String name;

    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active;

    @Column(name = "is_demo")
    private boolean demo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "office_id")
    private Office office;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;

    @Column(name = "company_id")
    private UUID companyId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    /** Joint committees of a sector coordinator; {@code 140} stands for {@code 140.03} too. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_joint_committee", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "joint_committee")
    private Set<String> jointCommittees;

    @Embedded
    private MorningMailSettings morningMail;

    /** Read along with the person, so that whoever helps with nothing is not asked for it each time. */
    @Formula("exists (select 1 from assistance a where a.ended_on is null"
            + " and (a.staff_id = id or a.office_id = office_id))")
    private boolean helping;

    protected Staff() {}

    public Staff(String username, String name, Language language, Set<Role> roles) {
        this.id = UUID.randomUUID();
        this.username = Text.required("username", username, 80);
        this.name = Text.required("name", name, Text.LINE);
        this.language = Text.present("language", language);
        this.roles = EnumSet.copyOf(roles);
        this.jointCommittees = new HashSet<>();
        this.active = true;
        this.morningMail = MorningMailSettings.usual();
    }

    public Staff at(Office itsOffice, Team itsTeam) {
        this.office = itsOffice;
        this.team = itsTeam;
        return this;
    }

    public Staff forCompany(UUID itsCompany) {
        this.companyId = itsCompany;
        return this;
    }

    public Staff forSectors(Set<String> committees) {
        this.jointCommittees = new HashSet<>(committees);
        return this;
    }

    public Staff reachedAt(String address) {
        this.email = Text.optional("email", address, Text.LINE);
        return this;
    }

    /** @param hash a salted, slow hash that the web's password hash made; never a password */
    public Staff signsInWith(String hash) {
        this.passwordHash = hash;
        return this;
    }

    public Staff onlyForDemo() {
        this.demo = true;
        return this;
    }

    public void deactivate() {
        this.active = false;
    }

    public void speaks(Language chosen) {
        this.language = Text.present("language", chosen);
    }

    public void reads(MorningMailSettings chosen) {
        this.morningMail = Text.present("morningMail", chosen);
    }

    public Actor actor() {
        return new Actor(id, username, name, roles);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Language language() {
        return language;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    /** Made with the demo data; may sign in only while the demo runs. */
    public boolean isDemo() {
        return demo;
    }

    /** {@code null} for a delegate and for an administrator of the whole. */
    public Office office() {
        return office;
    }

    public Team team() {
        return team;
    }

    public UUID companyId() {
        return companyId;
    }

    /** Whether they, or their office, {@linkplain Assistance help} with cases outside their own place. */
    boolean isHelping() {
        return helping;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public Set<String> jointCommittees() {
        return Set.copyOf(jointCommittees);
    }

    public MorningMailSettings morningMail() {
        return morningMail;
    }
}
