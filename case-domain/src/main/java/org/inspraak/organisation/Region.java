package org.inspraak.organisation;

import java.util.Locale;

/** Where a company works: the ten provinces and Brussels. */
public enum Region {
    ANTWERP,
    LIMBURG,
    EAST_FLANDERS,
    WEST_FLANDERS,
    FLEMISH_BRABANT,
    BRUSSELS,
    WALLOON_BRABANT,
    HAINAUT,
    LIEGE,
    LUXEMBOURG,
    NAMUR;

    /** {@code east-flanders}: in addresses and as a translation key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
