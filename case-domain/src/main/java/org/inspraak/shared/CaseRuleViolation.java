package org.inspraak.shared;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one exception of the domain: what was asked breaks a rule. Its code is stable, is the translation key of the
 * sentence that the reader sees, and the type of the problem document. It names the field where there is one, and may
 * carry several findings at once, so that a form shows all that is wrong in one go.
 */
public class CaseRuleViolation extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What kind of no it is; the web's one mapper turns it into a status. */
    public enum Kind {
        /** The input is wrong: 422. */
        INVALID,
        /** Not there, or not for this reader's eyes, which must look the same: 404. */
        NOT_FOUND,
        /** Seen, but not for this role: 403. */
        FORBIDDEN,
        /** Right in itself, but something else came first: 409. */
        CONFLICT,
        /** The reader changed an older version than the one stored: 412. */
        STALE
    }

    /**
     * One thing that is wrong.
     *
     * @param field the input's name in the request, {@code null} when it concerns the whole
     * @param code stable, also the translation key: {@code company.enterprise-number.check-digits}
     * @param params values for the sentence, never anything secret
     */
    public record Finding(String field, String code, Map<String, Object> params) {
        public Finding {
            params = Map.copyOf(params);
        }
    }

    private final Kind kind;
    private final transient List<Finding> findings;

    private CaseRuleViolation(Kind kind, List<Finding> findings) {
        super(findings.get(0).code());
        this.kind = kind;
        this.findings = List.copyOf(findings);
    }

    /** Wrong input at one field; {@code params} are name, value, name, value … */
    public static CaseRuleViolation invalid(String field, String code, Object... params) {
        return new CaseRuleViolation(Kind.INVALID, List.of(new Finding(field, code, asMap(params))));
    }

    public static CaseRuleViolation notFound(String code, Object... params) {
        return new CaseRuleViolation(Kind.NOT_FOUND, List.of(new Finding(null, code, asMap(params))));
    }

    public static CaseRuleViolation forbidden(String code, Object... params) {
        return new CaseRuleViolation(Kind.FORBIDDEN, List.of(new Finding(null, code, asMap(params))));
    }

    public static CaseRuleViolation conflict(String code, Object... params) {
        return new CaseRuleViolation(Kind.CONFLICT, List.of(new Finding(null, code, asMap(params))));
    }

    public static CaseRuleViolation stale() {
        return new CaseRuleViolation(Kind.STALE, List.of(new Finding(null, "request.changed-meanwhile", Map.of())));
    }

    /** The same, told of fields inside another one: {@code name} becomes {@code company.name}. */
    public CaseRuleViolation within(String prefix) {
        return new CaseRuleViolation(
                kind,
                findings.stream()
                        .map(one -> new Finding(
                                one.field() == null ? null : prefix + one.field(), one.code(), one.params()))
                        .toList());
    }

    public Kind kind() {
        return kind;
    }

    /** The first finding's code. */
    public String code() {
        return findings.get(0).code();
    }

    /** At least one, in the order of the form. */
    public List<Finding> findings() {
        return findings;
    }

    private static Map<String, Object> asMap(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    /**
     * Collects what is wrong with a form and throws once:
     *
     * <pre>{@code
     * var check = new CaseRuleViolation.Check();
     * check.that(headcount >= 0, "headcount", "company.headcount.negative");
     * check.orThrow();
     * }</pre>
     */
    public static final class Check {
        private final List<Finding> findings = new ArrayList<>();

        public Check that(boolean holds, String field, String code, Object... params) {
            if (!holds) {
                findings.add(new Finding(field, code, asMap(params)));
            }
            return this;
        }

        /** What another check found. */
        public Check add(Finding finding) {
            findings.add(finding);
            return this;
        }

        /** Runs a step that may itself find something wrong; keeps its findings, and gives {@code null} then. */
        public <T> T keep(java.util.function.Supplier<T> step) {
            try {
                return step.get();
            } catch (CaseRuleViolation violation) {
                findings.addAll(violation.findings());
                return null;
            }
        }

        public void orThrow() {
            if (!findings.isEmpty()) {
                throw new CaseRuleViolation(Kind.INVALID, findings);
            }
        }
    }
}
