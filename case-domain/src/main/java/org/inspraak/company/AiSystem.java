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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * One entry of a company's AI register (S1.8: an inventory of present and upcoming systems): what it is, what it does
 * to whom. It is planned first, may be piloted, is put into service and one day retired.
 */
@Entity
@Table(name = "ai_system")
public class AiSystem {

    /** What AI worker management does (S3.3), and what else AI at work is bought for. */
    public enum Function {
        SHIFT_PLANNING,
        TASK_ALLOCATION,
        MONITORING,
        EVALUATION,
        RECRUITMENT,
        DECISION_SUPPORT,
        SAFETY_AND_HEALTH,
        QUALITY_CONTROL,
        MAINTENANCE,
        OTHER
    }

    /** How much it decides by itself (S3.2). */
    public enum DecisionDegree {
        /** People decide, the system informs. */
        INFORMS,
        /** The system proposes, a person decides. */
        ADVISES,
        /** The system decides, a person can step in. */
        DECIDES_WITH_OVERRIDE,
        /** The system decides alone. */
        DECIDES_ALONE,
        UNKNOWN
    }

    public enum Status {
        PLANNED,
        PILOT,
        IN_SERVICE,
        RETIRED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "company_id")
    private UUID companyId;

    private String name;

    @Column(name = "same_as")
    private String sameAs;

    private String supplier;

    private String product;

    private String purpose;

    @Column(name = "personal_data")
    private Boolean personalData;

    private Boolean monitoring;

    @Column(name = "communication_data")
    private Boolean communicationData;

    private Boolean cameras;

    private Boolean emotions;

    @Column(name = "credit_or_insurance")
    private Boolean creditOrInsurance;

    @Column(name = "significant_change")
    private Boolean significantChange;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_degree")
    private DecisionDegree decisionDegree;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "put_into_service")
    private LocalDate putIntoService;

    @ElementCollection
    @CollectionTable(name = "ai_system_function", joinColumns = @JoinColumn(name = "ai_system_id"))
    @Column(name = "function")
    @Enumerated(EnumType.STRING)
    private Set<Function> functions = EnumSet.noneOf(Function.class);

    @ElementCollection
    @CollectionTable(name = "affected_category", joinColumns = @JoinColumn(name = "ai_system_id"))
    @OrderColumn(name = "position")
    private List<AffectedCategory> affected = new ArrayList<>();

    protected AiSystem() {}

    AiSystem(UUID companyId, AiSystemDetails details) {
        this.id = UUID.randomUUID();
        this.companyId = companyId;
        describe(details);
    }

    void describe(AiSystemDetails details) {
        var check = new CaseRuleViolation.Check();
        String checkedName = check.keep(() -> Text.required("name", details.name(), Text.LINE));
        String checkedSupplier = check.keep(() -> Text.optional("supplier", details.supplier(), Text.LINE));
        String checkedProduct = check.keep(() -> Text.optional("product", details.product(), Text.LINE));
        String checkedPurpose = check.keep(() -> Text.optional("purpose", details.purpose(), 4000));
        List<AffectedCategory> categories = check.keep(details::checkedCategories);
        boolean dated = details.putIntoService() != null;
        check.that(
                !dated || details.status() != Status.PLANNED, "putIntoService", "ai-system.in-service-while-planned");
        check.orThrow();
        name = checkedName;
        sameAs = comparable(checkedName);
        supplier = checkedSupplier;
        product = checkedProduct;
        purpose = checkedPurpose;
        keep(details.traits() == null ? SystemTraits.UNKNOWN : details.traits());
        decisionDegree = details.decisionDegree() == null ? DecisionDegree.UNKNOWN : details.decisionDegree();
        status = details.status() == null ? Status.PLANNED : details.status();
        putIntoService = details.putIntoService();
        functions = details.functions() == null || details.functions().isEmpty()
                ? EnumSet.noneOf(Function.class)
                : EnumSet.copyOf(details.functions());
        affected.clear();
        affected.addAll(categories);
    }

    private void keep(SystemTraits traits) {
        personalData = traits.personalData();
        monitoring = traits.monitoring();
        communicationData = traits.communicationData();
        cameras = traits.cameras();
        emotions = traits.emotions();
        creditOrInsurance = traits.creditOrInsurance();
        significantChange = traits.significantChange();
    }

    /** Names that differ only in case and spaces name the same system. */
    public static String comparable(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID companyId() {
        return companyId;
    }

    public String name() {
        return name;
    }

    public String supplier() {
        return supplier;
    }

    public String product() {
        return product;
    }

    public String purpose() {
        return purpose;
    }

    public SystemTraits traits() {
        return new SystemTraits(
                personalData, monitoring, communicationData, cameras, emotions, creditOrInsurance, significantChange);
    }

    public DecisionDegree decisionDegree() {
        return decisionDegree;
    }

    public Status status() {
        return status;
    }

    public LocalDate putIntoService() {
        return putIntoService;
    }

    public Set<Function> functions() {
        return Set.copyOf(functions);
    }

    public List<AffectedCategory> affected() {
        return List.copyOf(affected);
    }
}
