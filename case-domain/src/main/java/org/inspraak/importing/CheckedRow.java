package org.inspraak.importing;

import java.util.List;

/**
 * A row that was read and held against the register and the rows before it.
 *
 * @param caseNumber of the case that is there already, else {@code null}
 * @param company as it is known already, else {@code null}
 */
record CheckedRow(ReadRow row, RowState state, List<RowFinding> findings, String caseNumber, KnownCompany company) {}
