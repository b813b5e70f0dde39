package org.inspraak.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

/** All mandates and rounds. */
interface Negotiations {

    void add(Mandate mandate);

    /** The latest, which holds, first. */
    List<Mandate> mandates(UUID caseId);

    /** The first round first. */
    List<NegotiationRound> rounds(UUID caseId);

    /** The latest round, if it is in one of these states. */
    Optional<NegotiationRound> findRound(UUID caseId, NegotiationRound.State... states);

    /** Begins the round after the last one. */
    NegotiationRound nextRound(CaseFile caseFile, Moment now);
}
