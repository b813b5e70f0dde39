package org.inspraak.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.inspraak.legal.CaseFacts.Fact;

/**
 * A part of a condition.
 *
 * @param kind of its value
 * @param value what it comes to; {@code null} when what is known does not decide it
 */
record FeelPart(Kind kind, Function<Known, Object> value) {

    /** What can be read of an item of {@link Fact#AFFECTED_CATEGORIES}. */
    static final List<String> ITEM_KEYS = List.of("affected", "total");

    enum Kind {
        NUMBER,
        BOOLEAN,
        STRING,
        DATE,
        LIST;

        /** As FEEL calls it. */
        String spelling() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param item of the list that is being gone through; empty outside {@code some} and {@code every} */
    record Known(Map<Fact, Object> facts, Map<?, ?> item) {}

    static FeelPart constant(Kind kind, Object value) {
        return new FeelPart(kind, known -> value);
    }

    static FeelPart ofFact(Fact fact) {
        Kind kind = kindOf(fact);
        return new FeelPart(kind, known -> converted(kind, known.facts().get(fact)));
    }

    static FeelPart ofItem(String key) {
        return new FeelPart(
                Kind.NUMBER, known -> converted(Kind.NUMBER, known.item().get(key)));
    }

    private static Kind kindOf(Fact fact) {
        return switch (fact) {
            case HEADCOUNT -> Kind.NUMBER;
            case AFFECTED_CATEGORIES -> Kind.LIST;
            case JOINT_COMMITTEE -> Kind.STRING;
            case DECISION_ON, IMPLEMENTATION_START, PILOT_START, GO_LIVE, PUT_INTO_SERVICE -> Kind.DATE;
            default -> Kind.BOOLEAN;
        };
    }

    private static Object converted(Kind kind, Object value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> new BigDecimal(((Number) value).toString());
            case BOOLEAN -> (Boolean) value;
            case STRING -> (String) value;
            case DATE -> (LocalDate) value;
            case LIST -> (Collection<?>) value;
        };
    }

    Boolean truth(Known known) {
        return (Boolean) value.apply(known);
    }

    static FeelPart not(FeelPart part) {
        return new FeelPart(Kind.BOOLEAN, known -> {
            Boolean truth = part.truth(known);
            return truth == null ? null : !truth;
        });
    }

    /** True when all are; one that is false decides, one that is unknown leaves it open. */
    static FeelPart all(List<FeelPart> parts) {
        return new FeelPart(Kind.BOOLEAN, known -> decide(parts, part -> part.truth(known), false));
    }

    /** False when all are; one that is true decides, one that is unknown leaves it open. */
    static FeelPart any(List<FeelPart> parts) {
        return new FeelPart(Kind.BOOLEAN, known -> decide(parts, part -> part.truth(known), true));
    }

    /** {@code some} item when {@code decisive} is true, {@code every} one when it is false. */
    static FeelPart items(FeelPart list, FeelPart condition, boolean decisive) {
        return new FeelPart(Kind.BOOLEAN, known -> {
            Collection<?> items = (Collection<?>) list.value().apply(known);
            return items == null
                    ? null
                    : decide(items, item -> condition.truth(new Known(known.facts(), (Map<?, ?>) item)), decisive);
        });
    }

    private static <T> Boolean decide(Collection<T> all, Function<T, Boolean> truthOf, boolean decisive) {
        boolean isOpen = false;
        for (T one : all) {
            Boolean truth = truthOf.apply(one);
            if (truth == null) {
                isOpen = true;
            } else if (truth == decisive) {
                return decisive;
            }
        }
        return isOpen ? null : !decisive;
    }

    /** @param test on how the one compares with the other, as {@link Comparable} says it */
    static FeelPart compared(FeelPart one, FeelPart other, IntPredicate test) {
        return new FeelPart(Kind.BOOLEAN, known -> {
            Object left = one.value().apply(known);
            Object right = other.value().apply(known);
            return left == null || right == null ? null : test.test(compare(one.kind(), left, right));
        });
    }

    private static int compare(Kind kind, Object left, Object right) {
        return switch (kind) {
            case NUMBER -> ((BigDecimal) left).compareTo((BigDecimal) right);
            case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
            case BOOLEAN -> ((Boolean) left).compareTo((Boolean) right);
            case STRING -> ((String) left).compareTo((String) right);
            case LIST -> throw new IllegalStateException("lists are not compared");
        };
    }

    static FeelPart calculated(FeelPart one, FeelPart other, BinaryOperator<BigDecimal> sum) {
        return new FeelPart(Kind.NUMBER, known -> {
            BigDecimal left = (BigDecimal) one.value().apply(known);
            BigDecimal right = (BigDecimal) other.value().apply(known);
            return left == null || right == null ? null : sum.apply(left, right);
        });
    }

    static FeelPart count(FeelPart list) {
        return new FeelPart(Kind.NUMBER, known -> {
            Collection<?> items = (Collection<?>) list.value().apply(known);
            return items == null ? null : BigDecimal.valueOf(items.size());
        });
    }

    static FeelPart startsWith(FeelPart text, FeelPart start) {
        return new FeelPart(Kind.BOOLEAN, known -> {
            String whole = (String) text.value().apply(known);
            String first = (String) start.value().apply(known);
            return whole == null || first == null ? null : whole.startsWith(first);
        });
    }
}
