package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseFile;
import org.inspraak.company.AffectedCategory;
import org.inspraak.company.SystemTraits;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The facts on which duties hang, in the reader's words, and where each is entered. */
@RequestScoped
public class FactWords {

    @Inject
    Reader me;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    /** @param address where it is entered; {@code null} for who may not */
    public record Missing(String words, String address) {}

    /** @param value {@code null} while it is not known */
    public record Ground(String words, String value) {}

    public String name(Fact fact) {
        return texts.get("fact." + fact.key());
    }

    public Missing missing(Fact fact, CaseFile caseFile) {
        return new Missing(name(fact), me.isWorkingOnCases() ? placeOf(fact, caseFile) : null);
    }

    /** The address of the form in which a fact is entered. */
    public static String placeOf(Fact fact, CaseFile caseFile) {
        String company = "/companies/" + caseFile.company().id();
        return switch (fact) {
            case HEADCOUNT,
                    PUBLIC_SERVICE,
                    PLATFORM_WORK,
                    COMMUNITY_SCALE,
                    WORKS_COUNCIL,
                    HEALTH_AND_SAFETY_COMMITTEE,
                    UNION_DELEGATION,
                    JOINT_COMMITTEE -> company + "/change";
            case AFFECTED_CATEGORIES,
                    PERSONAL_DATA,
                    MONITORING,
                    COMMUNICATION_DATA,
                    CAMERAS,
                    EMOTIONS,
                    RECRUITMENT,
                    WORK_DECISIONS,
                    DECIDES,
                    CREDIT_OR_INSURANCE,
                    SIGNIFICANT_CHANGE,
                    PUT_INTO_SERVICE ->
                company + "/systems?system=" + caseFile.aiSystem().id();
            case DECISION_ON, IMPLEMENTATION_START, PILOT_START, GO_LIVE -> "/cases/" + caseFile.number() + "#dates";
        };
    }

    public Ground ground(Fact fact, CaseFacts facts, CaseFile caseFile) {
        Object value = facts.values().get(fact);
        String words = fact == Fact.AFFECTED_CATEGORIES && value != null ? groups(caseFile) : spoken(value);
        return new Ground(name(fact), words);
    }

    public Ground ground(Fact fact, Boolean value) {
        return new Ground(name(fact), spoken(value));
    }

    /** Those that a system is known to have; empty when none is. */
    public String traits(SystemTraits traits) {
        Map<Fact, Boolean> all = new EnumMap<>(Fact.class);
        all.put(Fact.PERSONAL_DATA, traits.personalData());
        all.put(Fact.MONITORING, traits.monitoring());
        all.put(Fact.COMMUNICATION_DATA, traits.communicationData());
        all.put(Fact.CAMERAS, traits.cameras());
        all.put(Fact.EMOTIONS, traits.emotions());
        all.put(Fact.CREDIT_OR_INSURANCE, traits.creditOrInsurance());
        return all.keySet().stream()
                .filter(fact -> Boolean.TRUE.equals(all.get(fact)))
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    private String spoken(Object value) {
        if (value instanceof Boolean yes) {
            return texts.get(yes ? "yes" : "no");
        }
        if (value instanceof LocalDate date) {
            return when.day(date);
        }
        return value instanceof Integer number ? texts.say("number", number) : value == null ? null : value.toString();
    }

    private String groups(CaseFile caseFile) {
        return caseFile.aiSystem().affected().stream().map(this::group).collect(Collectors.joining(", "));
    }

    private String group(AffectedCategory one) {
        if (one.affected() == null) {
            return one.category();
        }
        return one.total() == null
                ? texts.say("system.affected.some", one.category(), one.affected())
                : texts.say("system.affected.of", one.category(), one.affected(), one.total());
    }
}
