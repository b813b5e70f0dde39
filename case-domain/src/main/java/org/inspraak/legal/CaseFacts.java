package org.inspraak.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.legal.LegalRule.Recipient;

/**
 * What is known of a case, as conditions see it: each fact by its name of {@link Fact}; a fact that is not known is
 * absent, and absent never means no.
 *
 * @param values numbers, booleans, texts, dates, and for {@link Fact#AFFECTED_CATEGORIES} a list of maps with
 *     {@code affected} and {@code total}
 * @param anchors the dates that are known to count from
 * @param bodies the recipients that exist on {@code day}; {@code null} when nobody has entered them
 * @param jointCommittee of the company
 * @param day the date on which is looked: effective dates and mandates are judged by it
 */
public record CaseFacts(
        Map<Fact, Object> values,
        Map<Term.Anchor, LocalDate> anchors,
        Set<Recipient> bodies,
        String jointCommittee,
        LocalDate day) {

    public CaseFacts {
        values = Map.copyOf(values);
        anchors = Map.copyOf(anchors);
        bodies = bodies == null ? null : Set.copyOf(bodies);
    }

    /** The facts that a condition may read; {@link #key} is the name that it uses. */
    public enum Fact {
        /** Average number of workers in the year before. */
        HEADCOUNT("headcount"),
        /** Per professional category, how many of how many are affected. */
        AFFECTED_CATEGORIES("affectedCategories"),
        PERSONAL_DATA("personalData"),
        /** It watches workers. */
        MONITORING("monitoring"),
        /** It uses electronic communication data: mail, chat, browsing. */
        COMMUNICATION_DATA("communicationData"),
        CAMERAS("cameras"),
        /** It infers emotions. */
        EMOTIONS("emotions"),
        /** Annex III 4(a): recruitment and selection. */
        RECRUITMENT("recruitment"),
        /** Annex III 4(b): terms, promotion, termination, task allocation, monitoring, evaluation. */
        WORK_DECISIONS("workDecisions"),
        /** It decides by itself, with or without someone who can step in. */
        DECIDES("decides"),
        /** A public body, or a private one that provides public services. */
        PUBLIC_SERVICE("publicService"),
        /** Creditworthiness, or the pricing of life and health insurance. */
        CREDIT_OR_INSURANCE("creditOrInsurance"),
        PLATFORM_WORK("platformWork"),
        /** 1,000 workers in the Union and 150 in each of two states. */
        COMMUNITY_SCALE("communityScale"),
        /** Put into service before Annex III binds and not changed since. */
        SIGNIFICANT_CHANGE("significantChange"),
        WORKS_COUNCIL("worksCouncil"),
        HEALTH_AND_SAFETY_COMMITTEE("healthAndSafetyCommittee"),
        UNION_DELEGATION("unionDelegation"),
        JOINT_COMMITTEE("jointCommittee"),
        DECISION_ON("decisionOn"),
        IMPLEMENTATION_START("implementationStart"),
        PILOT_START("pilotStart"),
        GO_LIVE("goLive"),
        PUT_INTO_SERVICE("putIntoService");

        private final String key;

        Fact(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static List<String> keys() {
            return java.util.Arrays.stream(values()).map(Fact::key).toList();
        }
    }
}
