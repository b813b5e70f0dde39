package org.inspraak.importing;

import java.util.List;

/**
 * How a row of a sheet stands.
 *
 * @param line as the person sees it in the sheet
 * @param caseNumber the case that it became, or that is there already; else {@code null}
 */
public record RowReport(int line, RowState state, List<String> cells, List<RowFinding> findings, String caseNumber) {}
