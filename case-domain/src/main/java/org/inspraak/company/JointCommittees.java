package org.inspraak.company;

import java.util.List;

/** The joint committees that are known here. */
public interface JointCommittees {

    List<JointCommittee> all();

    /**
     * Reads {@code NNN} or {@code NNN.NN}. A subcommittee counts as known when its committee is.
     *
     * @throws org.inspraak.shared.CaseRuleViolation {@code company.joint-committee.form} or {@code .unknown}
     */
    String check(String field, String typed);
}
