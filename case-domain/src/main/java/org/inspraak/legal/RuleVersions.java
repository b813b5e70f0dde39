package org.inspraak.legal;

import java.util.List;
import java.util.Optional;

/** Every version of every rule, and the book of those that are active. */
interface RuleVersions {

    /** Holds the book until the commit, so that whoever changes rules does it one after the other. */
    void lockBook();

    /** What is active is another one from now on; every node sees it with the commit. */
    void bookChanged();

    void add(RuleVersion version);

    /** What was changed so far reaches the database first: of two active versions of a code it refuses the second. */
    void storeChanges();

    /** In the order of codes, the newest version first. */
    List<RuleVersion> all();

    /** Those that are active or a draft, in the order of codes. */
    List<RuleVersion> current();

    /** The newest first. */
    List<RuleVersion> ofCode(String code);

    Optional<RuleVersion> find(String code, RuleVersion.State state);
}
