package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.FactsOfCase;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.inquiry.Suggestion.Fit;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Library;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.Conditions;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** Says which questions of the library fit what is known of a system, and why. */
@ApplicationScoped
@Transactional
public class SuggestQuestions {

    @Inject
    CaseAccess access;

    @Inject
    FactsOfCase factsOfCase;

    @Inject
    Conditions conditions;

    @Inject
    Library library;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** Every published question, by its group and within it those that fit best first. */
    public List<Suggestion> suggest(Actor actor, CaseNumber number) {
        Moment now = clock.read();
        CaseFile caseFile = access.read(actor, number);
        CaseAccess.mustSeeUnionFile(actor);
        audit.record(actor, "case.viewed.inquiry", "case/" + number, now);
        return of(caseFile, now);
    }

    List<Suggestion> of(CaseFile caseFile, Moment now) {
        return of(factsOfCase.of(caseFile, now.today()));
    }

    List<Suggestion> of(CaseFacts facts) {
        return library.published(Kind.QUESTION).stream()
                // what cannot stand in a letter is not asked in one
                .filter(KnowledgeEntry::mayGoIntoLetter)
                .map(entry -> suggestion(entry, facts))
                .sorted(Comparator.comparing(Suggestion::topic).thenComparing(Suggestion::fit))
                .toList();
    }

    private Suggestion suggestion(KnowledgeEntry entry, CaseFacts facts) {
        if (entry.when() == null) {
            return new Suggestion(entry, topic(entry), Fit.ALWAYS, Set.of());
        }
        Optional<Boolean> holds = conditions.holds(entry.when(), facts.values());
        if (holds.isPresent()) {
            return new Suggestion(entry, topic(entry), holds.get() ? Fit.BECAUSE : Fit.NOT, Set.of());
        }
        Set<Fact> missing = EnumSet.noneOf(Fact.class);
        missing.addAll(conditions.check("when", entry.when()));
        missing.removeAll(facts.values().keySet());
        return new Suggestion(entry, topic(entry), Fit.UNKNOWN, missing);
    }

    /** An office's own question may stand in no group. */
    private static Topic topic(KnowledgeEntry entry) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.code().equals(entry.group()))
                .findFirst()
                .orElse(Topic.GENERAL);
    }
}
