package org.inspraak.legal;

import java.util.List;
import java.util.Optional;

/** The rules as they are active: of each code the version that was activated last. */
public interface LegalRules {

    /** In the order of their codes. */
    List<LegalRule> active();

    Optional<LegalRule> find(String code);

    /** A certain version, active or not; deadlines name the version that gave them. */
    Optional<LegalRule> find(String code, int version);
}
