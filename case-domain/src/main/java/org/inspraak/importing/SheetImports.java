package org.inspraak.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.company.AiSystem;
import org.inspraak.organisation.Visibility;

/** The sheets that people bring in, and what of the register a sheet is held against. */
interface SheetImports {

    void add(SheetImport sheet);

    /** Stores rows and lets them go: a long sheet is never in memory as a whole. */
    void addAll(List<ImportRow> rows);

    Optional<SheetImport> find(UUID id);

    /** The same, locked until the commit: who starts, stops or matches does so one after the other. */
    Optional<SheetImport> lock(UUID id);

    /** The newest first. */
    List<SheetImport> latestOf(UUID staffId, int limit);

    Map<RowState, Long> counts(UUID importId);

    /** Rows after a line, in their order. */
    List<ImportRow> rowsAfter(UUID importId, RowState state, int line, int limit);

    /** Writes what changed in these rows and lets them go. */
    void storeAndLetGo(List<ImportRow> rows);

    /** The next row that waits after this line, locked; none when the import does not run any more. */
    Optional<ImportRow> lockNext(UUID importId, int line);

    Optional<ImportRow> findRow(UUID importId, int line);

    /** With its rows. */
    void delete(SheetImport sheet);

    Optional<String> keptColumns(UUID officeId, String headings);

    void keepColumns(UUID officeId, String headings, String columns);

    /** The registered companies among these, by the digits of their numbers. */
    Map<String, KnownCompany> companies(Collection<String> numbers);

    /**
     * The cases of these companies' systems by {@link #key}; of several cases of one system the running one, else the
     * newest. A case that these eyes may not see is there, without its number.
     */
    Map<String, Optional<String>> caseNumbers(Collection<String> numbers, Visibility visibility);

    /** What tells a system from every other: whose it is, and its name without regard to case and spaces. */
    static String key(String enterpriseNumber, String systemName) {
        return enterpriseNumber + " " + AiSystem.comparable(systemName);
    }
}
