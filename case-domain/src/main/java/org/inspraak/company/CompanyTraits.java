package org.inspraak.company;

/**
 * What a company is, where the law asks for it; each may be {@code null}: not known, which never means no.
 *
 * @param publicService a public body, or a private one that provides public services (AI Act art. 27)
 * @param platformWork a digital labour platform (Directive 2024/2831)
 * @param communityScale 1,000 workers in the Union and 150 in each of two states (Directive 2009/38)
 * @param bodiesComplete there are no other bodies than those entered: with none entered, none at all
 */
public record CompanyTraits(
        Boolean publicService, Boolean platformWork, Boolean communityScale, Boolean bodiesComplete) {

    public static final CompanyTraits UNKNOWN = new CompanyTraits(null, null, null, null);
}
