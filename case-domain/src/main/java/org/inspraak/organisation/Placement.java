package org.inspraak.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Where a case stands in the organisation: all that {@link Visibility} looks at, kept on the case itself so that a
 * restricted reader's list needs no join.
 */
@Embeddable
public class Placement {

    @Column(name = "centrale_id")
    private UUID centraleId;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Column(name = "joint_committee")
    private String jointCommittee;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "owner_id")
    private UUID ownerId;

    protected Placement() {}

    public Placement(UUID centraleId, Region region, String jointCommittee, UUID companyId, UUID teamId, UUID ownerId) {
        this.centraleId = centraleId;
        this.region = region;
        this.jointCommittee = jointCommittee;
        this.companyId = companyId;
        this.teamId = teamId;
        this.ownerId = ownerId;
    }

    /** The same place with another owner and the owner's team. */
    public Placement ownedBy(UUID newOwner, UUID newTeam) {
        return new Placement(centraleId, region, jointCommittee, companyId, newTeam, newOwner);
    }

    public UUID centraleId() {
        return centraleId;
    }

    public Region region() {
        return region;
    }

    public String jointCommittee() {
        return jointCommittee;
    }

    public UUID companyId() {
        return companyId;
    }

    public UUID teamId() {
        return teamId;
    }

    public UUID ownerId() {
        return ownerId;
    }
}
