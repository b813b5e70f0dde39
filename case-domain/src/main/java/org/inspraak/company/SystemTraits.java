package org.inspraak.company;

/**
 * What an AI system works with and is used for, where the law asks for it; each may be {@code null}: not known, which
 * never means no.
 *
 * @param personalData it processes data about persons (GDPR)
 * @param monitoring it watches workers
 * @param communicationData it uses mail, chat, calls or browsing of workers (CAO 81)
 * @param cameras it uses camera images of the workplace (CAO 68)
 * @param emotions it infers emotions (AI Act art. 5(1)(f))
 * @param creditOrInsurance it rates credit, or prices life and health insurance (AI Act art. 27)
 * @param significantChange its design was changed significantly after it was put into service (AI Act art. 111)
 */
public record SystemTraits(
        Boolean personalData,
        Boolean monitoring,
        Boolean communicationData,
        Boolean cameras,
        Boolean emotions,
        Boolean creditOrInsurance,
        Boolean significantChange) {

    public static final SystemTraits UNKNOWN = new SystemTraits(null, null, null, null, null, null, null);
}
