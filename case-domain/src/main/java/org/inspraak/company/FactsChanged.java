package org.inspraak.company;

import java.util.UUID;

/** A company or a system in its register is described in another way: what the law makes of it may change. */
public record FactsChanged(UUID companyId) {}
