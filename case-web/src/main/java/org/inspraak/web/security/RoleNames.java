package org.inspraak.web.security;

/** The codes of the roles as annotations need them; a test holds them to {@link org.inspraak.shared.Role}. */
public final class RoleNames {

    public static final String CONSULTANT = "consultant";
    public static final String REGIONAL_OFFICER = "regional-officer";
    public static final String SECTOR_COORDINATOR = "sector-coordinator";
    public static final String LEGAL_ADVISER = "legal-adviser";
    public static final String DELEGATE = "delegate";
    public static final String ADMINISTRATOR = "administrator";

    private RoleNames() {}
}
