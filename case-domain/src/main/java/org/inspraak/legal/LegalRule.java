package org.inspraak.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.organisation.Language;

/**
 * One version of a legal rule: a duty with its source, the facts under which it applies, the term within which it is
 * owed, and to whom. What the law says stands in the record; this class says nothing about any law itself.
 *
 * @param code names the duty through all its versions: {@code BE-39-INFO}
 * @param version counts from 1
 * @param effectiveFrom first day on which it binds; {@code null} while nobody knows
 * @param effectiveUntil last day; {@code null} while no end is known
 * @param jointCommittee the only committee (with those below it) for which it holds; {@code null} for all
 * @param refines the code of the rule that it adds to where it holds; {@code null} for a rule of its own
 * @param applies condition over the facts of a case, in FEEL; {@code true} always holds
 * @param arguable where {@code applies} does not hold, a condition under which it may still be argued; may be
 *     {@code null}
 * @param careful whether its date is kept while facts that decide on it are missing; what is shown of the duty does not
 *     depend on it
 * @param term {@code null} for a duty without a date
 * @param debtor who owes it
 * @param recipients to whom, in the order of the law
 * @param cascade whether only the first recipient that exists counts, or each that exists
 * @param reminders working days before the safe date on which whoever follows the case is reminded
 * @param breach the code of the rule that says what follows from a breach; {@code null} where the texts say it
 * @param texts in every language
 * @param checklist what the law wants to see in the information, advice or assessment; may be empty
 */
public record LegalRule(
        String code,
        int version,
        Status status,
        Confidence confidence,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        String jointCommittee,
        String refines,
        String applies,
        String arguable,
        boolean careful,
        Term term,
        Debtor debtor,
        List<Recipient> recipients,
        Cascade cascade,
        List<Integer> reminders,
        String breach,
        Map<Language, RuleText> texts,
        List<ChecklistItem> checklist) {

    /** Reminders where a rule sets none. */
    public static final List<Integer> USUAL_REMINDERS = List.of(30, 14, 7, 1);

    public LegalRule {
        recipients = List.copyOf(recipients);
        reminders = List.copyOf(reminders);
        texts = Map.copyOf(texts);
        checklist = List.copyOf(checklist);
    }

    public enum Status {
        IN_FORCE,
        /** Adopted; binds from a later day. */
        ADOPTED,
        /** A proposal or a transposition that is awaited: never law, never a date. */
        PENDING,
        /** Known in general, not checked against its source. */
        TO_BE_CONFIRMED,
        /** Sources contradict each other about whether or when it binds. */
        DISPUTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a rule of this status may set a date at all. */
        public boolean setsDates() {
            return this == IN_FORCE || this == ADOPTED;
        }
    }

    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Recipient {
        WORKS_COUNCIL,
        UNION_DELEGATION,
        HEALTH_AND_SAFETY_COMMITTEE,
        WORKERS,
        AUTHORITY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Cascade {
        /** The first in the list that exists. */
        FIRST,
        /** Each in the list that exists. */
        EACH
    }

    /**
     * What a rule says, in one language, in words of our own.
     *
     * @param title short, as a deadline is called: "Written information about the new technology"
     * @param citation instrument, date and article as that language cites them
     * @param duty what is owed, in one to three sentences
     * @param breach what follows when it is not done; {@code null} where nothing is known
     * @param note doubts and remarks for the reader; {@code null} where there are none
     */
    public record RuleText(String title, String citation, String duty, String breach, String note) {}

    /** @param id kebab case, unique within the rule: {@code nature-of-technology} */
    public record ChecklistItem(String id, Map<Language, String> texts) {

        public ChecklistItem {
            texts = Map.copyOf(texts);
        }
    }

    public RuleText text(Language language) {
        return texts.get(language);
    }

    /** The same record as another version of its code. */
    public LegalRule asVersion(int number) {
        return new LegalRule(
                code,
                number,
                status,
                confidence,
                effectiveFrom,
                effectiveUntil,
                jointCommittee,
                refines,
                applies,
                arguable,
                careful,
                term,
                debtor,
                recipients,
                cascade,
                reminders,
                breach,
                texts,
                checklist);
    }

    /** Whether both say the same, whichever version they are. */
    public boolean saysTheSameAs(LegalRule other) {
        return asVersion(0).equals(other.asVersion(0));
    }

    /** Whether both ask the same of everybody; only what is said about it may differ. */
    public boolean bindsLike(LegalRule other) {
        return withWordsOf(other).saysTheSameAs(other);
    }

    private LegalRule withWordsOf(LegalRule other) {
        return new LegalRule(
                code,
                version,
                status,
                other.confidence,
                effectiveFrom,
                effectiveUntil,
                jointCommittee,
                other.refines,
                applies,
                arguable,
                careful,
                term,
                debtor,
                recipients,
                cascade,
                reminders,
                other.breach,
                other.texts,
                other.checklist);
    }

    /** Whether it binds on this day, so far as its status lets it bind at all. */
    public boolean isEffective(LocalDate day) {
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }

    /** Whether the rule is made for this committee: {@code 226} covers {@code 226} and {@code 226.01}. */
    public boolean isForCommittee(String committee) {
        return jointCommittee == null
                || jointCommittee.equals(committee)
                || committee != null && committee.startsWith(jointCommittee + ".");
    }
}
