package org.inspraak.importing;

import java.util.Locale;
import java.util.Optional;

/** What a column of a sheet can tell of a case. */
public enum ImportColumn {
    /** The consultant's own number of the case; kept in a note, so that it is found again. */
    OWN_NUMBER,
    COMPANY_NAME,
    ENTERPRISE_NUMBER,
    JOINT_COMMITTEE,
    REGION,
    HEADCOUNT,
    LANGUAGE,
    AI_SYSTEM,
    SUPPLIER,
    /** The product, or {@code supplier/product} in one cell. */
    PRODUCT,
    PURPOSE,
    STAGE,
    IMPLEMENTATION_START,
    PILOT_START,
    GO_LIVE,
    DECISION_ON,
    LEARNT_ON,
    OWNER,
    REMARKS;

    /** {@code own-number}: in addresses and as a translation key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportColumn> find(String code) {
        for (ImportColumn column : values()) {
            if (column.code().equals(code)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Without these no row can become a case. */
    public boolean isNeeded() {
        return this == ENTERPRISE_NUMBER || this == AI_SYSTEM;
    }

    boolean isDate() {
        return switch (this) {
            case IMPLEMENTATION_START, PILOT_START, GO_LIVE, DECISION_ON, LEARNT_ON -> true;
            default -> false;
        };
    }
}
