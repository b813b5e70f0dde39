package org.inspraak.legal;

import java.util.ArrayList;
import java.util.List;
import org.inspraak.shared.CaseRuleViolation;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with a file, each with its record, its field and its line; not more than someone reads. */
public final class YamlFindings {

    private static final int MAX_FINDINGS = 50;
    private static final int MAX_SHOWN = 80;

    private final CaseRuleViolation.Check check = new CaseRuleViolation.Check();
    private final List<String> codes = new ArrayList<>();

    void addFinding(Node node, String record, String field, String code, Object... more) {
        List<Object> params =
                new ArrayList<>(List.of("record", shown(record), "field", shown(field), "line", line(node)));
        for (Object one : more) {
            params.add(one instanceof String text ? shown(text) : one);
        }
        codes.add(code);
        check.that(false, "yaml", code, params.toArray());
        if (codes.size() >= MAX_FINDINGS) {
            check.orThrow();
        }
    }

    /** @throws CaseRuleViolation {@code yaml.*}, where anything was found */
    public void orThrow() {
        check.orThrow();
    }

    private static int line(Node node) {
        return YamlTree.line(node.getStartMark().orElse(null));
    }

    private static String shown(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
