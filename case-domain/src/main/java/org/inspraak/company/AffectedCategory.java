package org.inspraak.company;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * A professional category that a system touches: how many of how many. CAO 39 asks for half of one category and at
 * least ten of its workers (S1.4).
 */
@Embeddable
public class AffectedCategory {

    @Column(name = "category")
    private String category;

    @Column(name = "affected_count")
    private Integer affected;

    @Column(name = "total_count")
    private Integer total;

    protected AffectedCategory() {}

    /** Either count may be {@code null}: not known. */
    public AffectedCategory(String category, Integer affected, Integer total) {
        this.category = Text.required("affected.category", category, Text.LINE);
        new CaseRuleViolation.Check()
                .that(
                        isCount(affected),
                        "affected.affected",
                        "company.headcount.out-of-bounds",
                        "max",
                        CompanyDetails.MAX_HEADCOUNT)
                .that(
                        isCount(total),
                        "affected.total",
                        "company.headcount.out-of-bounds",
                        "max",
                        CompanyDetails.MAX_HEADCOUNT)
                .that(
                        affected == null || total == null || affected <= total,
                        "affected.affected",
                        "ai-system.affected-over-total")
                .orThrow();
        this.affected = affected;
        this.total = total;
    }

    private static boolean isCount(Integer count) {
        return count == null || (count >= 0 && count <= CompanyDetails.MAX_HEADCOUNT);
    }

    public String category() {
        return category;
    }

    public Integer affected() {
        return affected;
    }

    public Integer total() {
        return total;
    }
}
