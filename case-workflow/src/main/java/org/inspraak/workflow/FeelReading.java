package org.inspraak.workflow;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Subtraction;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.workflow.FeelPart.Kind;

/**
 * One condition, read from the parser's tree into parts that give a value, or {@code null} for unknown. Only what is
 * named here can be part of a condition.
 */
final class FeelReading {

    /** How people write what is refused. */
    private static final Map<String, String> SPELLING = Map.ofEntries(
            Map.entry("For", "for"),
            Map.entry("If", "if"),
            Map.entry("FunctionDefinition", "function"),
            Map.entry("Filter", "[…]"),
            Map.entry("ConstList", "[…]"),
            Map.entry("ConstContext", "{…}"),
            Map.entry("ConstNull", "null"),
            Map.entry("ConstInputValue", "?"),
            Map.entry("InstanceOf", "instance of"),
            Map.entry("Exponentiation", "**"),
            Map.entry("IterationContext", ".."),
            Map.entry("PathExpression", "."),
            Map.entry("ConstRange", "[ .. ]"));

    private final String field;
    private final Set<Fact> facts = EnumSet.noneOf(Fact.class);

    /** The name that stands for an item, within {@code some} and {@code every}; else {@code null}. */
    private String itemName;

    private FeelPart whole;

    private FeelReading(String field) {
        this.field = field;
    }

    static FeelReading of(String field, Exp tree) {
        FeelReading reading = new FeelReading(field);
        reading.whole = reading.read(tree, Kind.BOOLEAN);
        return reading;
    }

    Set<Fact> facts() {
        return Set.copyOf(facts);
    }

    Optional<Boolean> holds(Map<Fact, Object> known) {
        return Optional.ofNullable(whole.truth(new FeelPart.Known(known, Map.of())));
    }

    private FeelPart read(Exp e, Kind wanted) {
        FeelPart part = read(e);
        if (part.kind() != wanted) {
            throw mismatch(part.kind(), wanted);
        }
        return part;
    }

    private FeelPart read(Exp e) {
        return literal(e)
                .or(() -> name(e))
                .or(() -> logic(e))
                .or(() -> comparison(e))
                .or(() -> arithmetic(e))
                .or(() -> call(e))
                .or(() -> quantifier(e))
                .orElseThrow(() -> notAllowed(spelling(e)));
    }

    private static Optional<FeelPart> literal(Exp e) {
        if (e instanceof ConstNumber number) {
            return Optional.of(FeelPart.constant(Kind.NUMBER, number.value().bigDecimal()));
        } else if (e instanceof ConstBool truth) {
            return Optional.of(FeelPart.constant(Kind.BOOLEAN, truth.value()));
        } else if (e instanceof ConstString text) {
            return Optional.of(FeelPart.constant(Kind.STRING, text.value()));
        } else if (e instanceof ConstDate date) {
            return Optional.of(FeelPart.constant(Kind.DATE, date.value()));
        }
        return Optional.empty();
    }

    private Optional<FeelPart> name(Exp e) {
        if (!(e instanceof Ref ref)) {
            return Optional.empty();
        }
        java.util.List<String> names = asJava(ref.names());
        String full = String.join(".", names);
        if (names.get(0).equals(itemName)) {
            java.util.List<String> right =
                    FeelPart.ITEM_KEYS.stream().map(key -> itemName + "." + key).toList();
            if (!right.contains(full)) {
                throw unknownFact(full, right);
            }
            return Optional.of(FeelPart.ofItem(names.get(1)));
        }
        Fact fact = Arrays.stream(Fact.values())
                .filter(one -> one.key().equals(full))
                .findFirst()
                .orElseThrow(() -> unknownFact(full, Fact.keys()));
        facts.add(fact);
        return Optional.of(FeelPart.ofFact(fact));
    }

    private Optional<FeelPart> logic(Exp e) {
        if (e instanceof Conjunction and) {
            return Optional.of(
                    FeelPart.all(java.util.List.of(read(and.x(), Kind.BOOLEAN), read(and.y(), Kind.BOOLEAN))));
        } else if (e instanceof Disjunction or) {
            return Optional.of(FeelPart.any(java.util.List.of(read(or.x(), Kind.BOOLEAN), read(or.y(), Kind.BOOLEAN))));
        } else if (e instanceof Not not) {
            return Optional.of(FeelPart.not(read(not.x(), Kind.BOOLEAN)));
        }
        return Optional.empty();
    }

    private Optional<FeelPart> comparison(Exp e) {
        if (e instanceof Equal equal) {
            return Optional.of(equal(read(equal.x()), equal.y()));
        } else if (e instanceof LessThan less) {
            return Optional.of(ordered(read(less.x()), less.y(), order -> order < 0));
        } else if (e instanceof LessOrEqual less) {
            return Optional.of(ordered(read(less.x()), less.y(), order -> order <= 0));
        } else if (e instanceof GreaterThan greater) {
            return Optional.of(ordered(read(greater.x()), greater.y(), order -> order > 0));
        } else if (e instanceof GreaterOrEqual greater) {
            return Optional.of(ordered(read(greater.x()), greater.y(), order -> order >= 0));
        } else if (e instanceof In in) {
            return Optional.of(test(read(in.x()), in.test()));
        }
        return Optional.empty();
    }

    private FeelPart equal(FeelPart value, Exp other) {
        if (value.kind() == Kind.LIST) {
            throw notAllowed("=");
        }
        return FeelPart.compared(value, read(other, value.kind()), order -> order == 0);
    }

    private FeelPart ordered(FeelPart value, Exp other, IntPredicate test) {
        if (value.kind() != Kind.NUMBER && value.kind() != Kind.DATE) {
            throw mismatch(value.kind(), Kind.NUMBER);
        }
        return FeelPart.compared(value, read(other, value.kind()), test);
    }

    /** What may stand behind {@code in}: a value, a comparison, an interval, or several of them. */
    private FeelPart test(FeelPart value, Exp test) {
        if (test instanceof AtLeastOne several) {
            return oneOf(value, several.xs());
        } else if (test instanceof UnaryTestExpression one) {
            return one.exp() instanceof ConstList list ? oneOf(value, list.items()) : equal(value, one.exp());
        } else if (test instanceof InputInRange in) {
            return FeelPart.all(java.util.List.of(
                    bound(value, in.range().start(), 1), bound(value, in.range().end(), -1)));
        } else if (test instanceof InputLessThan than) {
            return ordered(value, than.x(), order -> order < 0);
        } else if (test instanceof InputLessOrEqual than) {
            return ordered(value, than.x(), order -> order <= 0);
        } else if (test instanceof InputGreaterThan than) {
            return ordered(value, than.x(), order -> order > 0);
        } else if (test instanceof InputGreaterOrEqual than) {
            return ordered(value, than.x(), order -> order >= 0);
        }
        return equal(value, test);
    }

    private FeelPart oneOf(FeelPart value, List<Exp> tests) {
        return FeelPart.any(
                asJava(tests).stream().map(test -> test(value, test)).toList());
    }

    /** @param side 1 where the value lies above the bound, -1 where it lies below */
    private FeelPart bound(FeelPart value, ConstRangeBoundary bound, int side) {
        boolean isClosed = bound instanceof ClosedConstRangeBoundary;
        return ordered(value, bound.value(), order -> order * side > 0 || (isClosed && order == 0));
    }

    private Optional<FeelPart> arithmetic(Exp e) {
        if (e instanceof Addition sum) {
            return Optional.of(calculated(sum.x(), sum.y(), (x, y) -> x.add(y, MathContext.DECIMAL128)));
        } else if (e instanceof Subtraction difference) {
            return Optional.of(
                    calculated(difference.x(), difference.y(), (x, y) -> x.subtract(y, MathContext.DECIMAL128)));
        } else if (e instanceof Multiplication product) {
            return Optional.of(calculated(product.x(), product.y(), (x, y) -> x.multiply(y, MathContext.DECIMAL128)));
        } else if (e instanceof Division quotient) {
            // what is divided by nothing is not known
            return Optional.of(calculated(
                    quotient.x(),
                    quotient.y(),
                    (x, y) -> y.signum() == 0 ? null : x.divide(y, MathContext.DECIMAL128)));
        } else if (e instanceof ArithmeticNegation negation) {
            return Optional.of(FeelPart.calculated(
                    FeelPart.constant(Kind.NUMBER, BigDecimal.ZERO),
                    read(negation.x(), Kind.NUMBER),
                    BigDecimal::subtract));
        }
        return Optional.empty();
    }

    private FeelPart calculated(Exp x, Exp y, BinaryOperator<BigDecimal> sum) {
        return FeelPart.calculated(read(x, Kind.NUMBER), read(y, Kind.NUMBER), sum);
    }

    private Optional<FeelPart> call(Exp e) {
        if (!(e instanceof FunctionInvocation call)) {
            return Optional.empty();
        }
        java.util.List<Exp> given = call.params() instanceof PositionalFunctionParameters positional
                ? asJava(positional.params())
                : java.util.List.of();
        String signature = call.function() + "/" + given.size();
        return Optional.of(
                switch (signature) {
                    case "not/1" -> FeelPart.not(read(given.get(0), Kind.BOOLEAN));
                    case "count/1" -> FeelPart.count(read(given.get(0), Kind.LIST));
                    case "starts with/2" ->
                        FeelPart.startsWith(read(given.get(0), Kind.STRING), read(given.get(1), Kind.STRING));
                    default -> throw notAllowed(call.function() + "(…)");
                });
    }

    private Optional<FeelPart> quantifier(Exp e) {
        if (e instanceof SomeItem some) {
            return Optional.of(items("some", some.iterators(), some.condition(), true));
        } else if (e instanceof EveryItem every) {
            return Optional.of(items("every", every.iterators(), every.condition(), false));
        }
        return Optional.empty();
    }

    /** Over a list of facts and one at a time: one within another would take as long as somebody likes. */
    private FeelPart items(String word, List<Tuple2<String, Exp>> iterators, Exp condition, boolean decisive) {
        java.util.List<Tuple2<String, Exp>> lists = asJava(iterators);
        if (itemName != null || lists.size() != 1) {
            throw notAllowed(word + " … " + word);
        }
        if (!(lists.get(0)._2() instanceof Ref)) {
            throw notAllowed(word + " … in " + spelling(lists.get(0)._2()));
        }
        FeelPart list = read(lists.get(0)._2(), Kind.LIST);
        itemName = lists.get(0)._1();
        FeelPart holds = read(condition, Kind.BOOLEAN);
        itemName = null;
        return FeelPart.items(list, holds, decisive);
    }

    private static <T> java.util.List<T> asJava(List<T> list) {
        java.util.List<T> all = new ArrayList<>();
        for (Iterator<T> each = list.iterator(); each.hasNext(); ) {
            all.add(each.next());
        }
        return all;
    }

    private static String spelling(Exp e) {
        String kind = e.getClass().getSimpleName();
        return SPELLING.getOrDefault(kind, kind);
    }

    private CaseRuleViolation notAllowed(String construct) {
        return CaseRuleViolation.invalid(field, "rule.condition.not-allowed", "construct", construct);
    }

    private CaseRuleViolation unknownFact(String fact, java.util.List<String> right) {
        return CaseRuleViolation.invalid(
                field, "rule.condition.unknown-fact", "fact", fact, "known", String.join(", ", right));
    }

    private CaseRuleViolation mismatch(Kind found, Kind wanted) {
        return CaseRuleViolation.invalid(
                field, "rule.condition.wrong-kind", "found", found.spelling(), "expected", wanted.spelling());
    }
}
