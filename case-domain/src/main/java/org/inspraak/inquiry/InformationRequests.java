package org.inspraak.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Visibility;

/** All information requests. */
public interface InformationRequests {

    void add(InformationRequest request);

    /** With its questions, what they are answered included; it is there, or something is broken. */
    InformationRequest read(UUID id);

    Optional<InformationRequest> find(UUID id);

    /** With their questions, the first round first. */
    List<InformationRequest> ofCase(UUID caseId);

    /**
     * The latest in this state. Where two run side by side, each state holds as many requests as there are tasks for
     * it, so whichever task comes first takes the latest and the other one finds the other.
     */
    Optional<InformationRequest> findLatest(UUID caseId, InformationRequest.State state);

    /** The whole request that was sent last to this company, among those that these eyes may see. */
    Optional<InformationRequest> findLastTo(UUID companyId, Visibility visibility);

    /** The same about a product, whoever uses it. */
    Optional<InformationRequest> findLastAbout(String product, Visibility visibility);
}
