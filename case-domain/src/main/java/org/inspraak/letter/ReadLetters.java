package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.Document;
import org.inspraak.document.Documents;
import org.inspraak.document.Tier;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** Opens the letters of a case; that they were looked at or taken along is audited. */
@ApplicationScoped
@Transactional
public class ReadLetters {

    @Inject
    CaseAccess access;

    @Inject
    LetterCases cases;

    @Inject
    PressLetter pressLetter;

    @Inject
    LetterPress press;

    @Inject
    Letters letters;

    @Inject
    Documents documents;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * A letter with how it left, so far as it did.
     *
     * @param tier whom it is for in the case, or will be
     * @param documents what it and its proof became, in this order, so far as they did
     */
    public record Whole(
            CaseFile caseFile,
            InformationRequest request,
            Letter letter,
            List<Dispatch> dispatches,
            Tier tier,
            List<Document> documents) {}

    /** The newest first. */
    public List<Letter> ofCase(Actor actor, CaseNumber number) {
        CaseAccess.mustSeeUnionFile(actor);
        CaseFile caseFile = access.read(actor, number);
        List<Letter> all = letters.ofCase(caseFile.id());
        audit.record(actor, "case.viewed.letters", "case/" + number, clock.read());
        return all;
    }

    /** Those on the page of a case that the reader has open, which was audited. */
    public List<Letter> shownWith(CaseFile caseFile) {
        return letters.ofCase(caseFile.id());
    }

    public Whole read(Actor actor, CaseNumber number, UUID letterId) {
        LetterCases.Found found = cases.read(actor, number, letterId);
        List<Dispatch> dispatches = letters.dispatchesOf(letterId);
        // touched here, so that a page may ask for them after the transaction
        found.letter().emails().size();
        found.letter().arguments().size();
        audit.record(actor, "letter.viewed", "case/" + number, clock.read());
        List<Document> filed = Stream.of(
                        found.letter().documentId(), found.letter().proofId())
                .filter(Objects::nonNull)
                .map(id -> documents.find(found.caseFile().id(), id, EnumSet.allOf(Tier.class)))
                .flatMap(Optional::stream)
                .toList();
        Tier tier = filed.stream()
                .filter(one -> one.id().equals(found.letter().documentId()))
                .findFirst()
                .map(Document::tier)
                .orElse(found.letter().tier());
        return new Whole(found.caseFile(), found.request(), found.letter(), dispatches, tier, filed);
    }

    /** The letter as it left or will leave. */
    public LetterPress.Paper paper(Actor actor, CaseNumber number, UUID letterId) {
        Moment now = clock.read();
        LetterCases.Found found = cases.read(actor, number, letterId);
        LetterPress.Paper paper = pressLetter.paper(found, now.today());
        audit.record(actor, "letter.exported", "case/" + number, now);
        return paper;
    }

    /** The same on the page of the letter, whose opening was audited. */
    public LetterPress.Paper shown(Actor actor, CaseNumber number, UUID letterId) {
        LetterCases.Found found = cases.read(actor, number, letterId);
        return pressLetter.paper(found, clock.read().today());
    }

    /** @throws CaseRuleViolation {@code letter.not-sent} */
    public byte[] proof(Actor actor, CaseNumber number, UUID letterId, Language language) {
        Moment now = clock.read();
        LetterCases.Found found = cases.read(actor, number, letterId);
        if (found.letter().state() != Letter.State.SENT) {
            throw CaseRuleViolation.conflict("letter.not-sent");
        }
        DispatchProof said = DispatchProof.of(
                found.caseFile(), found.letter(), letters.dispatchesOf(letterId), language, actor, now);
        byte[] proof = press.proof(said).pdf();
        audit.record(actor, "letter.proof-exported", "case/" + number, now);
        return proof;
    }
}
