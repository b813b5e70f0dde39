package org.inspraak.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.inspraak.shared.CaseRuleViolation;

@ApplicationScoped
class JpaJointCommittees implements JointCommittees {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public List<JointCommittee> all() {
        return em.createQuery("select j from JointCommittee j order by j.code", JointCommittee.class)
                .getResultList();
    }

    @Override
    public String check(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            throw CaseRuleViolation.invalid(field, "value.missing");
        }
        String code = typed.strip();
        if (!code.matches("[1-9][0-9]{2}(\\.[0-9]{2})?")) {
            throw CaseRuleViolation.invalid(field, "company.joint-committee.form");
        }
        // a subcommittee is seldom listed itself, its committee is, and is at hand when it is asked for again
        boolean known = em.find(JointCommittee.class, code.substring(0, 3)) != null
                || em.find(JointCommittee.class, code) != null;
        if (!known) {
            throw CaseRuleViolation.invalid(field, "company.joint-committee.unknown", "code", code);
        }
        return code;
    }
}
