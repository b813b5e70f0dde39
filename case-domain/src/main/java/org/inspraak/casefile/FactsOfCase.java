package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inspraak.company.AffectedCategory;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystem.DecisionDegree;
import org.inspraak.company.AiSystem.Function;
import org.inspraak.company.Body;
import org.inspraak.company.BodyKind;
import org.inspraak.company.Company;
import org.inspraak.company.CompanyTraits;
import org.inspraak.company.SystemTraits;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.Term.Anchor;

/**
 * Tells what is known of a case in the words that the rules understand. What nobody has entered is left out, so that no
 * rule takes it for a no.
 */
@ApplicationScoped
public class FactsOfCase {

    /** AI Act Annex III 4(b): allocation of tasks, monitoring and evaluation of workers. */
    private static final Set<Function> WORK_DECISIONS =
            EnumSet.of(Function.TASK_ALLOCATION, Function.MONITORING, Function.EVALUATION);

    /** @param day on which is looked; mandates are judged by it */
    public CaseFacts of(CaseFile caseFile, LocalDate day) {
        return of(caseFile, caseFile.dates(), day);
    }

    /** The same, as if the introduction had these dates. */
    CaseFacts of(CaseFile caseFile, IntroductionDates dates, LocalDate day) {
        Company company = caseFile.company();
        Set<Recipient> bodies = bodies(company, day);
        Map<Fact, Object> known = new EnumMap<>(Fact.class);
        ofCompany(known, company, bodies);
        ofSystem(known, caseFile.aiSystem());
        ofDates(known, dates);
        known.values().removeIf(java.util.Objects::isNull);
        return new CaseFacts(known, anchors(caseFile, dates), bodies, company.jointCommittee(), day);
    }

    private static void ofCompany(Map<Fact, Object> known, Company company, Set<Recipient> bodies) {
        CompanyTraits traits = company.traits();
        known.put(Fact.HEADCOUNT, company.headcount());
        known.put(Fact.JOINT_COMMITTEE, company.jointCommittee());
        known.put(Fact.PUBLIC_SERVICE, traits.publicService());
        known.put(Fact.PLATFORM_WORK, traits.platformWork());
        known.put(Fact.COMMUNITY_SCALE, traits.communityScale());
        if (bodies != null) {
            known.put(Fact.WORKS_COUNCIL, bodies.contains(Recipient.WORKS_COUNCIL));
            known.put(Fact.HEALTH_AND_SAFETY_COMMITTEE, bodies.contains(Recipient.HEALTH_AND_SAFETY_COMMITTEE));
            known.put(Fact.UNION_DELEGATION, bodies.contains(Recipient.UNION_DELEGATION));
        }
    }

    private static void ofSystem(Map<Fact, Object> known, AiSystem system) {
        SystemTraits traits = system.traits();
        known.put(Fact.PERSONAL_DATA, traits.personalData());
        known.put(Fact.MONITORING, traits.monitoring());
        known.put(Fact.COMMUNICATION_DATA, traits.communicationData());
        known.put(Fact.CAMERAS, traits.cameras());
        known.put(Fact.EMOTIONS, traits.emotions());
        known.put(Fact.CREDIT_OR_INSURANCE, traits.creditOrInsurance());
        known.put(Fact.SIGNIFICANT_CHANGE, traits.significantChange());
        known.put(Fact.PUT_INTO_SERVICE, system.putIntoService());
        Set<Function> functions = system.functions();
        if (!functions.isEmpty()) {
            known.put(Fact.RECRUITMENT, functions.contains(Function.RECRUITMENT));
            known.put(Fact.WORK_DECISIONS, functions.stream().anyMatch(WORK_DECISIONS::contains));
        }
        known.put(Fact.DECIDES, decides(system.decisionDegree()));
        if (!system.affected().isEmpty()) {
            known.put(
                    Fact.AFFECTED_CATEGORIES,
                    system.affected().stream().map(FactsOfCase::counts).toList());
        }
    }

    private static Boolean decides(DecisionDegree degree) {
        return switch (degree) {
            case UNKNOWN -> null;
            case INFORMS, ADVISES -> false;
            case DECIDES_WITH_OVERRIDE, DECIDES_ALONE -> true;
        };
    }

    /** A count that is not known is left out: it then reads as null, and null is never too few. */
    private static Map<String, Integer> counts(AffectedCategory category) {
        Map<String, Integer> counts = new HashMap<>();
        if (category.affected() != null) {
            counts.put("affected", category.affected());
        }
        if (category.total() != null) {
            counts.put("total", category.total());
        }
        return Map.copyOf(counts);
    }

    private static void ofDates(Map<Fact, Object> known, IntroductionDates dates) {
        known.put(Fact.DECISION_ON, dates.decisionOn());
        known.put(Fact.IMPLEMENTATION_START, dates.implementationStart());
        known.put(Fact.PILOT_START, dates.pilotStart());
        known.put(Fact.GO_LIVE, dates.goLive());
    }

    /** {@code null} when nobody has entered any, unless somebody made sure that there are none. */
    private static Set<Recipient> bodies(Company company, LocalDate day) {
        List<Body> entered = company.bodies();
        if (entered.isEmpty() && !Boolean.TRUE.equals(company.traits().bodiesComplete())) {
            return null;
        }
        Set<Recipient> inMandate = EnumSet.noneOf(Recipient.class);
        entered.stream()
                .filter(body -> body.isInMandate(day))
                .map(Body::kind)
                .map(FactsOfCase::recipient)
                .forEach(inMandate::add);
        return inMandate;
    }

    private static Recipient recipient(BodyKind kind) {
        return switch (kind) {
            case WORKS_COUNCIL -> Recipient.WORKS_COUNCIL;
            case HEALTH_AND_SAFETY_COMMITTEE -> Recipient.HEALTH_AND_SAFETY_COMMITTEE;
            case UNION_DELEGATION -> Recipient.UNION_DELEGATION;
        };
    }

    private static Map<Anchor, LocalDate> anchors(CaseFile caseFile, IntroductionDates dates) {
        Map<Anchor, LocalDate> anchors = new EnumMap<>(Anchor.class);
        anchors.put(Anchor.DECISION, dates.decisionOn());
        anchors.put(Anchor.INTRODUCTION, introduction(dates));
        anchors.put(Anchor.GO_LIVE, dates.goLive());
        if (!Boolean.FALSE.equals(caseFile.aiSystem().traits().personalData())) {
            anchors.put(Anchor.PROCESSING, firstUse(dates));
        }
        anchors.values().removeIf(java.util.Objects::isNull);
        return anchors;
    }

    /**
     * CAO 39: whether a pilot is the start of implementation is not settled, so the earliest date counts, unless somebody
     * judged it for this case.
     */
    private static LocalDate introduction(IntroductionDates dates) {
        return dates.anchorOn() == null ? firstUse(dates) : dates.anchorOn();
    }

    private static LocalDate firstUse(IntroductionDates dates) {
        return Stream.of(dates.implementationStart(), dates.pilotStart(), dates.goLive())
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
