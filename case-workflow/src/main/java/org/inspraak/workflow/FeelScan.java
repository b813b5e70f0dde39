package org.inspraak.workflow;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Looks over a condition before the parser does. The parser tries brackets and some words in several ways, one within the
 * other: a few dozen of them keep it busy for ever, a few hundred exhaust the stack. What no condition needs is refused
 * here, by its name; what remains is parsed at once.
 */
final class FeelScan {

    private static final Pattern TOKEN =
            Pattern.compile("\\s+|//|/\\*|\"(?:[^\"\\\\]|\\\\.)*+\"|[\\p{L}_][\\p{L}\\d_]*|\\d+(?:\\.\\d+)?|.");

    private static final Set<String> REFUSED = Set.of(
            "for", "if", "then", "else", "return", "function", "external", "instance", "{", "}", "?", "`", "//", "/*");

    private static final Set<String> NO_OPERAND =
            Set.of("and", "or", "in", "some", "every", "satisfies", "between", "not");

    private static final Set<String> NESTING = Set.of("in", "some", "every", "between");

    private final String field;
    private final String condition;
    private int depth;
    private int nesting;
    private boolean isListOpen;
    private boolean isAfterOperand;

    private FeelScan(String field, String condition) {
        this.field = field;
        this.condition = condition;
    }

    static void check(String field, String condition) {
        new FeelScan(field, condition).check();
    }

    private void check() {
        Matcher tokens = TOKEN.matcher(condition);
        while (tokens.find()) {
            String token = tokens.group();
            if (!token.isBlank()) {
                see(token, tokens.start());
            }
        }
    }

    private void see(String token, int at) {
        if (REFUSED.contains(token)) {
            throw notAllowed(token);
        }
        if (NESTING.contains(token) && ++nesting > FeelConditions.MAX_NESTING_WORDS) {
            throw tooDeep();
        }
        switch (token) {
            case "(" -> open();
            case ")" -> close();
            case "[" -> openList();
            case "]" -> closeList(at);
            default -> isAfterOperand = isOperand(token);
        }
    }

    private static boolean isOperand(String token) {
        char first = token.charAt(0);
        return !NO_OPERAND.contains(token) && (Character.isLetterOrDigit(first) || first == '"' || first == '_');
    }

    private void open() {
        if (++depth > FeelConditions.MAX_DEPTH) {
            throw tooDeep();
        }
        isAfterOperand = false;
    }

    private void close() {
        // an interval may begin with one kind of bracket and end with the other
        isListOpen = false;
        depth = Math.max(0, depth - 1);
        isAfterOperand = true;
    }

    /** Values to choose from, or an interval: never one within the other, and never behind a value, to pick from it. */
    private void openList() {
        if (isAfterOperand || isListOpen) {
            throw notAllowed("[…]");
        }
        isListOpen = true;
        open();
    }

    private void closeList(int at) {
        if (!isAfterOperand) {
            throw FeelConditions.unreadable(field, condition, at);
        }
        close();
    }

    private CaseRuleViolation notAllowed(String construct) {
        return CaseRuleViolation.invalid(field, "rule.condition.not-allowed", "construct", construct);
    }

    private CaseRuleViolation tooDeep() {
        return CaseRuleViolation.invalid(field, "rule.condition.too-deep", "max", FeelConditions.MAX_DEPTH);
    }
}
