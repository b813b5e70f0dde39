package org.inspraak.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.CheckState;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentProcess;
import org.inspraak.document.DocumentType;
import org.inspraak.document.Documents;
import org.inspraak.document.Tier;
import org.inspraak.organisation.Language;
import org.inspraak.search.SearchText.Kind;
import org.inspraak.search.SearchTexts;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** Changes what is said of a document, who may see it, who has it in hand, and whether it is there at all. */
@ApplicationScoped
@Transactional
public class ChangeDocument {

    @Inject
    FilingAccess access;

    @Inject
    KeepDocument keepDocument;

    @Inject
    Documents documents;

    @Inject
    DocumentProcess process;

    @Inject
    SearchTexts searchTexts;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** What is said of a document. */
    public record Description(String title, DocumentType type, Language language, Tier tier) {

        public static Description of(Document document) {
            return new Description(document.title(), document.type(), document.language(), document.tier());
        }

        private Description checked() {
            var check = new CaseRuleViolation.Check();
            String words = check.keep(() -> Text.required("title", title, Text.LINE));
            check.keep(() -> Text.present("type", type));
            check.keep(() -> Text.present("language", language));
            check.keep(() -> Text.present("tier", tier));
            check.orThrow();
            return new Description(words, type, language, tier);
        }
    }

    /**
     * Says something else of a document.
     *
     * @param seen the version that was changed, {@code null} for whichever is there
     */
    public void describe(Actor actor, CaseNumber number, UUID id, Integer seen, UnaryOperator<Description> change) {
        change(actor, number, id, "document.changed", (caseFile, document, now) -> {
            document.mustStillBe(seen);
            document.mustBeThere();
            document.mustBeFreeFor(actor);
            Tier before = document.tier();
            Description next = change.apply(Description.of(document)).checked();
            document.describe(next.title(), next.type(), next.language(), next.tier());
            findAnew(document);
            if (before != next.tier()) {
                keepDocument.write(caseFile, "document-tier-" + code(next.tier()), document, actor, now);
            }
        });
    }

    /** At once it is found by nobody whom it is not for; with its words again, once they were read anew. */
    private void findAnew(Document document) {
        searchTexts.remove(Kind.DOCUMENT, document.id());
        documents.versions(document.id()).stream()
                .filter(version -> version.state() == CheckState.AVAILABLE)
                .findFirst()
                .ifPresent(newest -> process.documentChanged(newest.id()));
    }

    private static String code(Tier tier) {
        return tier.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @throws CaseRuleViolation {@code document.locked} while somebody else has it in hand */
    public void lock(Actor actor, CaseNumber number, UUID id) {
        change(actor, number, id, "document.locked", (caseFile, document, now) -> {
            document.mustBeThere();
            document.lock(actor, now);
        });
    }

    public void unlock(Actor actor, CaseNumber number, UUID id) {
        change(actor, number, id, "document.unlocked", (caseFile, document, now) -> document.unlock(actor));
    }

    /** It should not have been there; it stays, with the reason, for those who work on the case. */
    public void withdraw(Actor actor, CaseNumber number, UUID id, Integer seen, String reason) {
        change(actor, number, id, "document.withdrawn", (caseFile, document, now) -> {
            document.mustStillBe(seen);
            document.mustBeThere();
            document.mustBeFreeFor(actor);
            document.withdraw(Text.required("reason", reason, Text.PAGES), actor, now);
            searchTexts.remove(Kind.DOCUMENT, document.id());
            keepDocument.write(caseFile, "document-withdrawn", document, actor, now);
        });
    }

    private interface Step {
        void take(CaseFile caseFile, Document document, Moment now);
    }

    private void change(Actor actor, CaseNumber number, UUID id, String action, Step step) {
        Moment now = clock.read();
        CaseFile caseFile = access.readCaseForWork(actor, number);
        step.take(caseFile, access.lock(actor, caseFile, id), now);
        audit.record(actor, action, FilingAccess.subject(number, id), now);
    }
}
