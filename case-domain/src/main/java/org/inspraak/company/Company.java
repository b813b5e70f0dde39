package org.inspraak.company;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;

/**
 * An employer. A consultant registers it once, by its enterprise number; its headcount and bodies change with the years
 * and decide which duties apply. What it does with AI stands in its register of {@linkplain AiSystem AI systems}.
 */
@Entity
@Table(name = "company")
public class Company {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "enterprise_number")
    private String enterpriseNumber;

    private String name;

    @Column(name = "joint_committee")
    private String jointCommittee;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Enumerated(EnumType.STRING)
    private Language language;

    private Integer headcount;

    @Column(name = "public_service")
    private Boolean publicService;

    @Column(name = "platform_work")
    private Boolean platformWork;

    @Column(name = "community_scale")
    private Boolean communityScale;

    @Column(name = "bodies_complete")
    private Boolean bodiesComplete;

    @ElementCollection
    @CollectionTable(name = "company_body", joinColumns = @JoinColumn(name = "company_id"))
    @OrderColumn(name = "position")
    private List<Body> bodies = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "establishment", joinColumns = @JoinColumn(name = "company_id"))
    @OrderColumn(name = "position")
    private List<Establishment> establishments = new ArrayList<>();

    protected Company() {}

    Company(EnterpriseNumber number) {
        this.id = UUID.randomUUID();
        this.enterpriseNumber = number.digits();
    }

    void describe(CompanyDetails.Checked details) {
        this.name = details.name();
        this.jointCommittee = details.jointCommittee();
        this.region = details.region();
        this.language = details.language();
        this.headcount = details.headcount();
        this.publicService = details.traits().publicService();
        this.platformWork = details.traits().platformWork();
        this.communityScale = details.traits().communityScale();
        this.bodiesComplete = details.traits().bodiesComplete();
        this.bodies.clear();
        this.bodies.addAll(details.bodies());
        this.establishments.clear();
        this.establishments.addAll(details.establishments());
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public EnterpriseNumber enterpriseNumber() {
        return new EnterpriseNumber(enterpriseNumber);
    }

    public String name() {
        return name;
    }

    public String jointCommittee() {
        return jointCommittee;
    }

    public Region region() {
        return region;
    }

    /** The language in which the company is written to. */
    public Language language() {
        return language;
    }

    /** Workers on average; {@code null} when it is not known, which never means none. */
    public Integer headcount() {
        return headcount;
    }

    public CompanyTraits traits() {
        return new CompanyTraits(publicService, platformWork, communityScale, bodiesComplete);
    }

    public List<Body> bodies() {
        return List.copyOf(bodies);
    }

    public List<Establishment> establishments() {
        return List.copyOf(establishments);
    }
}
