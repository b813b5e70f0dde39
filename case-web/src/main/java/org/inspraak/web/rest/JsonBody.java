package org.inspraak.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.inspraak.shared.CaseRuleViolation.Check;

/**
 * What a program sent, read member by member. A member of the wrong type is noted with its name and reads as
 * {@code null}, so that {@link #done} can tell of all of them at once, and of members that nobody asked for:
 *
 * <pre>{@code
 * String name = body.text("name");
 * Integer headcount = body.wholeNumber("headcount");
 * body.done();
 * }</pre>
 */
public final class JsonBody {

    private final JsonObject object;
    private final String written;
    private final String prefix;
    private final Check check;
    private final Set<String> asked = new HashSet<>();

    /** @param written the same as text, without layout */
    JsonBody(JsonObject object, String written) {
        this(object, written, "", new Check());
    }

    private JsonBody(JsonObject object, String written, String prefix, Check check) {
        this.object = object;
        this.written = written;
        this.prefix = prefix;
        this.check = check;
    }

    /** Whether the member is there, {@code null} included. */
    public boolean has(String name) {
        return object.containsKey(name);
    }

    public String text(String name) {
        return read(name, "value.not-text", value -> value instanceof JsonString text ? text.getString() : null);
    }

    public Integer wholeNumber(String name) {
        return read(name, "value.not-whole-number", JsonBody::wholeNumber);
    }

    private static Integer wholeNumber(JsonValue value) {
        if (value instanceof JsonNumber number) {
            try {
                return number.bigDecimalValue().intValueExact();
            } catch (ArithmeticException beyond) {
                return null;
            }
        }
        return null;
    }

    public Boolean yesNo(String name) {
        return read(
                name,
                "value.not-yes-or-no",
                value -> value.getValueType() == JsonValue.ValueType.TRUE
                        ? Boolean.TRUE
                        : value.getValueType() == JsonValue.ValueType.FALSE ? Boolean.FALSE : null);
    }

    public LocalDate date(String name) {
        return read(name, "date.impossible", value -> {
            try {
                return value instanceof JsonString text ? LocalDate.parse(text.getString()) : null;
            } catch (DateTimeParseException noDate) {
                return null;
            }
        });
    }

    public UUID id(String name) {
        return read(
                name, "value.not-an-id", value -> value instanceof JsonString text ? Ids.find(text.getString()) : null);
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return read(name, "value.not-a-choice", value -> oneOf(value, type), "choices", Codes.all(type));
    }

    /** {@code null} when the member is not there. */
    public <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
        return read(
                name,
                "value.not-a-choice",
                value -> {
                    Set<E> some = new LinkedHashSet<>();
                    if (value instanceof JsonArray list) {
                        list.forEach(one -> some.add(oneOf(one, type)));
                    }
                    return value instanceof JsonArray && !some.contains(null) ? some : null;
                },
                "choices",
                Codes.all(type));
    }

    /** {@code null} when the member is not there. */
    public Set<String> texts(String name) {
        return read(name, "value.not-a-list", value -> {
            boolean right = value instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance);
            return right
                    ? new LinkedHashSet<>(((JsonArray) value)
                            .getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList())
                    : null;
        });
    }

    /** {@code null} when the member is not there. */
    public List<Integer> wholeNumbers(String name) {
        return read(name, "value.not-a-list", value -> {
            List<Integer> numbers = new ArrayList<>();
            if (value instanceof JsonArray list) {
                list.forEach(one -> numbers.add(wholeNumber(one)));
            }
            return value instanceof JsonArray && !numbers.contains(null) ? numbers : null;
        });
    }

    /** An object inside this one, read by {@code step}; {@code null} when it is not there. */
    public <T> T object(String name, Function<JsonBody, T> step) {
        JsonObject inner = read(name, "value.not-an-object", value -> value instanceof JsonObject one ? one : null);
        return inner == null ? null : readInner(inner, prefix + name + ".", step);
    }

    /** A list of objects, each read by {@code step}; {@code null} when it is not there. */
    public <T> List<T> list(String name, Function<JsonBody, T> step) {
        JsonArray rows = read(name, "value.not-a-list", value -> value instanceof JsonArray one ? one : null);
        if (rows == null) {
            return null;
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String place = prefix + name + "[" + i + "]";
            if (rows.get(i) instanceof JsonObject row) {
                items.add(readInner(row, place + ".", step));
            } else {
                check.that(false, place, "value.not-an-object");
            }
        }
        return items;
    }

    /** @throws org.inspraak.shared.CaseRuleViolation when a member has the wrong type, or was not asked for */
    public void done() {
        noteUnknown();
        check.orThrow();
    }

    /** Everything as plain Java values, for a form that knows its own fields. */
    public Map<String, Object> asMap() {
        return toMap(object);
    }

    /** The same for the same content, whatever its layout. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private <T> T read(String name, String code, Function<JsonValue, T> step, Object... params) {
        asked.add(name);
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        T read = step.apply(value);
        check.that(read != null, prefix + name, code, params);
        return read;
    }

    private <T> T readInner(JsonObject inner, String itsPrefix, Function<JsonBody, T> step) {
        JsonBody body = new JsonBody(inner, "", itsPrefix, check);
        T read = step.apply(body);
        body.noteUnknown();
        return read;
    }

    private void noteUnknown() {
        object.keySet().forEach(name -> check.that(asked.contains(name), prefix + name, "field.unknown"));
    }

    private static <E extends Enum<E>> E oneOf(JsonValue value, Class<E> type) {
        return value instanceof JsonString text
                ? Codes.find(type, text.getString()).orElse(null)
                : null;
    }

    private static Map<String, Object> toMap(JsonObject json) {
        Map<String, Object> map = new LinkedHashMap<>();
        json.forEach((name, value) -> map.put(name, toJava(value)));
        return map;
    }

    private static Object toJava(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case NULL -> null;
            case OBJECT -> toMap((JsonObject) value);
            case ARRAY -> toList((JsonArray) value);
        };
    }

    private static List<Object> toList(JsonArray array) {
        List<Object> list = new ArrayList<>();
        array.forEach(one -> list.add(toJava(one)));
        return list;
    }
}
