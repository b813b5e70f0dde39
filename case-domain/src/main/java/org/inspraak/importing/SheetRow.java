package org.inspraak.importing;

import java.util.List;

/**
 * One row of a sheet as it was read from the file.
 *
 * @param line from 1, as the person sees it in the sheet
 * @param cells as text; a cell that is empty may be {@code null}
 */
public record SheetRow(int line, List<String> cells) {}
