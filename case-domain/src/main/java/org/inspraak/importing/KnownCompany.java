package org.inspraak.importing;

import java.util.UUID;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;

/**
 * A company that a row need not tell of any more.
 *
 * @param id {@code null} when only an earlier line of the sheet tells of it
 * @param line that line, 0 when the company is registered
 */
record KnownCompany(
        UUID id, String name, String jointCommittee, Region region, Language language, Integer headcount, int line) {

    static KnownCompany toldBy(ReadRow row) {
        return new KnownCompany(
                null, row.companyName, row.jointCommittee, row.region, row.language, row.headcount, row.line());
    }

    boolean isRegistered() {
        return id != null;
    }
}
