package org.inspraak.legal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a YAML tree, read field by field. A field that is wrong is noted and reads as {@code null}, so that
 * all that is wrong is told in one go; a field that nobody asked for by the end is unknown.
 */
public final class YamlRecord {

    private static final int MAX_ITEMS = 100;

    private final Node node;
    private final String name;
    private final String path;
    private final YamlFindings findings;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    /** @param path of the fields before this one, with a dot at its end; empty for the record itself */
    YamlRecord(Node node, String name, String path, YamlFindings findings) {
        this.node = node;
        this.name = name;
        this.path = path;
        this.findings = findings;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else {
            String field = path.isEmpty() ? "code" : path.substring(0, path.length() - 1);
            findings.addFinding(node, name, field, "yaml.no-mapping");
        }
    }

    public String text(String field, int max) {
        return required(field, () -> optionalText(field, max));
    }

    public String optionalText(String field, int max) {
        return scalar(field).map(found -> bounded(field, found, max)).orElse(null);
    }

    public String matching(String field, Pattern form, String example) {
        return required(field, () -> optionalMatching(field, form, example));
    }

    public String optionalMatching(String field, Pattern form, String example) {
        return parsed(field, example, text -> form.matcher(text).matches() ? text : null);
    }

    /** Every item of the list has the form; empty when there is none. */
    public List<String> listMatching(String field, Pattern form, String example) {
        return items(field).stream()
                .map(item ->
                        parsed(item, field, example, text -> form.matcher(text).matches() ? text : null))
                .filter(Objects::nonNull)
                .toList();
    }

    public Integer optionalNumber(String field, int min, int max) {
        return parsed(field, min + "–" + max, text -> numberIn(text, min, max));
    }

    public Integer number(String field, int min, int max) {
        return required(field, () -> optionalNumber(field, min, max));
    }

    public LocalDate optionalDate(String field) {
        return parsed(field, "2027-12-02", YamlRecord::date);
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(parsed(field, "true, false", YamlRecord::flagOf));
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        return required(field, () -> parsed(field, codes(type), text -> constant(text, type)));
    }

    public <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        return items(field).stream()
                .map(item -> parsed(item, field, codes(type), text -> constant(text, type)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** {@code null} when the field is not there at all. */
    public List<Integer> numbers(String field, int min, int max) {
        return !fields.containsKey(field)
                ? null
                : items(field).stream()
                        .map(item -> parsed(item, field, min + "–" + max, text -> numberIn(text, min, max)))
                        .filter(Objects::nonNull)
                        .toList();
    }

    public Optional<YamlRecord> optionalRecord(String field) {
        return take(field).map(found -> new YamlRecord(found, name, path + field + ".", findings));
    }

    public Optional<YamlRecord> record(String field) {
        return Optional.ofNullable(required(field, () -> optionalRecord(field).orElse(null)));
    }

    public List<YamlRecord> records(String field) {
        List<YamlRecord> records = new ArrayList<>();
        for (Node item : items(field)) {
            records.add(new YamlRecord(item, name, path + field + "[" + records.size() + "].", findings));
        }
        return records;
    }

    public void addFinding(String field, String code, Object... more) {
        findings.addFinding(node, name, path + field, code, more);
    }

    /** After the last field: what is left is not known here. */
    public void end() {
        fields.forEach((field, value) -> findings.addFinding(value, name, path + field, "yaml.field-unknown"));
        fields.clear();
    }

    private void take(NodeTuple tuple) {
        String field = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
        if (fields.putIfAbsent(field, tuple.getValueNode()) != null) {
            findings.addFinding(tuple.getKeyNode(), name, path + field, "yaml.field-twice");
        }
    }

    /** The field's node, taken out; empty when it is absent or null. */
    private Optional<Node> take(String field) {
        return Optional.ofNullable(fields.remove(field)).filter(found -> !isNull(found));
    }

    private static boolean isNull(Node found) {
        return found instanceof ScalarNode scalar && scalar.isPlain() && Tag.NULL.equals(scalar.getTag());
    }

    private <T> T required(String field, java.util.function.Supplier<T> read) {
        boolean isMissing = fields.get(field) == null || isNull(fields.get(field));
        if (isMissing && node instanceof MappingNode) {
            addFinding(field, "yaml.field-missing");
        }
        return read.get();
    }

    private Optional<ScalarNode> scalar(String field) {
        return take(field).flatMap(found -> scalar(found, field));
    }

    private Optional<ScalarNode> scalar(Node found, String field) {
        if (found instanceof ScalarNode scalar) {
            return Optional.of(scalar);
        }
        findings.addFinding(found, name, path + field, "yaml.no-text");
        return Optional.empty();
    }

    private List<Node> items(String field) {
        Node found = take(field).orElse(null);
        if (found == null) {
            return List.of();
        }
        if (found instanceof SequenceNode sequence && sequence.getValue().size() <= MAX_ITEMS) {
            return sequence.getValue();
        }
        findings.addFinding(found, name, path + field, "yaml.no-list", "max", MAX_ITEMS);
        return List.of();
    }

    private String bounded(String field, ScalarNode found, int max) {
        try {
            return Text.required(field, found.getValue(), max);
        } catch (CaseRuleViolation bad) {
            findings.addFinding(found, name, path + field, "yaml.text", "max", max);
            return null;
        }
    }

    private <T> T parsed(String field, String expected, Function<String, T> parse) {
        return take(field).map(found -> parsed(found, field, expected, parse)).orElse(null);
    }

    private <T> T parsed(Node found, String field, String expected, Function<String, T> parse) {
        String text = scalar(found, field).map(ScalarNode::getValue).orElse(null);
        if (text == null) {
            return null;
        }
        T value = parse.apply(text);
        if (value == null) {
            findings.addFinding(found, name, path + field, "yaml.value", "value", text, "expected", expected);
        }
        return value;
    }

    private static Integer numberIn(String text, int min, int max) {
        if (!text.matches("[0-9]{1,6}")) {
            return null;
        }
        int number = Integer.parseInt(text);
        return number >= min && number <= max ? number : null;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private static Boolean flagOf(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> code(one).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(YamlRecord::code).collect(Collectors.joining(", "));
    }
}
