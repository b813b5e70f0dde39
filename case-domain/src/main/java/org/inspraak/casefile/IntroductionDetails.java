package org.inspraak.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.CompanyDetails;

/**
 * What is said of an introduction when its case is registered, not checked yet.
 *
 * @param companyId the company that is known already, else {@code null} and {@code company} tells of it
 * @param company a company whose enterprise number is already registered is taken as it stands there
 * @param aiSystemId the system that stands in the register already, else {@code null} and {@code aiSystem} tells of it
 * @param ownerId {@code null}: whoever registers it
 */
public record IntroductionDetails(
        UUID companyId,
        CompanyDetails company,
        UUID aiSystemId,
        AiSystemDetails aiSystem,
        LocalDate decisionOn,
        LocalDate implementationStart,
        LocalDate pilotStart,
        LocalDate goLive,
        LearntHow learntHow,
        LocalDate learntOn,
        InvolvementPhase firstInvolved,
        UUID ownerId) {}
