package org.inspraak.legal;

import java.util.UUID;

/** The process that brings the running cases in line with a rule that changed, batch by batch, after the commit. */
public interface RuleChangeProcess {

    void ruleChanged(UUID changeId);
}
