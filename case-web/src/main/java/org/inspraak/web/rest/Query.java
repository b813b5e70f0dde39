package org.inspraak.web.rest;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.shared.Text;

/** The parameters behind the question mark, read one by one; a wrong one is told by its name. */
public final class Query {

    private final UriInfo address;

    public Query(UriInfo address) {
        this.address = address;
    }

    /** {@code null} when it is not there, or empty. */
    public String text(String name) {
        return Text.optional(name, address.getQueryParameters().getFirst(name), Text.LINE);
    }

    /** Rows on a page. */
    public int limit() {
        return Page.checkedLimit(wholeNumber("limit"));
    }

    /** Where the page before ended, {@code null} for the first. */
    public String after() {
        String key = address.getQueryParameters().getFirst("after");
        if (key == null || key.isEmpty()) {
            return null;
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
            if (decoded.length() <= 500 && decoded.indexOf('\0') < 0) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw CaseRuleViolation.invalid("after", "page.after");
        }
        throw CaseRuleViolation.invalid("after", "page.after");
    }

    public Integer wholeNumber(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            throw CaseRuleViolation.invalid(name, "value.not-whole-number");
        }
        return Integer.valueOf(text);
    }

    public boolean yes(String name, boolean otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw CaseRuleViolation.invalid(name, "value.not-yes-or-no");
        }
        return text.equals("true");
    }

    public LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw CaseRuleViolation.invalid(name, "date.impossible");
        }
    }

    public UUID id(String name) {
        String text = text(name);
        UUID id = text == null ? null : Ids.find(text);
        if (text != null && id == null) {
            throw CaseRuleViolation.invalid(name, "value.not-an-id");
        }
        return id;
    }

    /** {@code null} when it is not there. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return someOf(name, type).stream().findFirst().orElse(null);
    }

    /** Several by comma, or by naming the parameter several times; empty when it is not there. */
    public <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
        List<String> values = address.getQueryParameters().getOrDefault(name, List.of());
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> Codes.find(type, value)
                        .orElseThrow(() ->
                                CaseRuleViolation.invalid(name, "value.not-a-choice", "choices", Codes.all(type))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
