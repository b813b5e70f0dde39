package org.inspraak.shared;

/** What a member of staff is there to do; one person may hold several. */
public enum Role {
    /** Runs 20 to 200 cases: consulent, dossierbeheerder. */
    CONSULTANT("consultant"),
    /** Takes up escalations and reassigns work in the regions of an office: gewestelijk secretaris. */
    REGIONAL_OFFICER("regional-officer"),
    /** Reports to the sector committee and keeps the library. */
    SECTOR_COORDINATOR("sector-coordinator"),
    /** Keeps the legal rules; reads every case of the centrale. */
    LEGAL_ADVISER("legal-adviser"),
    /** A volunteer at one company: sees that company without the union's negotiation file. */
    DELEGATE("delegate"),
    /** Staff, offices, settings and failed jobs; sees no case. */
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The name that processes, tokens and the database use: {@code regional-officer}. */
    public String code() {
        return code;
    }

    /** Reads a {@link #code()}; an unknown one is a programming error. */
    public static Role of(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role is called " + code);
    }
}
