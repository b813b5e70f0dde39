package org.inspraak.legal;

import static org.inspraak.shared.CaseRuleViolation.invalid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.shared.CaseRuleViolation;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A file of records, each with a code of its own, as YAML: the form of what is shipped, exported and imported. It is read
 * as a tree that is safe to walk: of a bounded size and depth, one document, and without anchors and
 * aliases, by which a few lines could stand for millions.
 */
public final class YamlTree {

    static final int MAX_CHARACTERS = 2_000_000;
    /** A record is five deep: list, rule, texts, language, text. */
    static final int MAX_DEPTH = 8;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MAX_CHARACTERS).build();

    private static final DumpSettings FORM = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
            .setWidth(110)
            .build();

    private YamlTree() {}

    /**
     * Reads a list of records, whose names in findings are their codes.
     *
     * @throws CaseRuleViolation {@code yaml.*} where it is not such a list
     */
    public static List<YamlRecord> readRecords(String yaml, int max, YamlFindings findings) {
        if (!(read(yaml) instanceof SequenceNode list)
                || list.getValue().isEmpty()
                || list.getValue().size() > max) {
            throw invalid("yaml", "yaml.no-records");
        }
        List<YamlRecord> records = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Node node : list.getValue()) {
            String name = nameOf(node, records.size() + 1);
            if (!codes.add(name)) {
                findings.addFinding(node, name, "code", "yaml.record-twice");
            }
            records.add(new YamlRecord(node, name, "", findings));
        }
        return records;
    }

    /** The records in block style, their fields in the order of the maps. */
    public static String write(List<Map<String, Object>> records) {
        return new Dump(FORM).dumpToString(records);
    }

    private static String nameOf(Node node, int position) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key && "code".equals(key.getValue()))
                        .map(NodeTuple::getValueNode)
                        .filter(ScalarNode.class::isInstance)
                        .map(value -> ((ScalarNode) value).getValue())
                        .findFirst()
                        .orElse("#" + position)
                : "#" + position;
    }

    private static Node read(String yaml) {
        if (yaml.length() > MAX_CHARACTERS) {
            throw invalid("yaml", "yaml.too-large", "max", MAX_CHARACTERS);
        }
        try {
            checkEvents(yaml);
            return new Compose(SETTINGS).composeString(yaml).orElseThrow(() -> invalid("yaml", "yaml.no-records"));
        } catch (MarkedYamlEngineException unreadable) {
            Mark mark = unreadable.getProblemMark().orElse(null);
            throw unreadable(line(mark), mark == null ? 1 : mark.getColumn() + 1);
        } catch (YamlEngineException unreadable) {
            throw unreadable(1, 1);
        }
    }

    static int line(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    /** The parser tells the events one by one, without going deeper itself; what composes the tree does go deeper. */
    private static void checkEvents(String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            depth += step(event);
            if (depth > MAX_DEPTH) {
                throw invalid("yaml", "yaml.too-deep", "line", line(start(event)), "max", MAX_DEPTH);
            }
            boolean anchored =
                    event instanceof NodeEvent node && node.getAnchor().isPresent();
            if (anchored || event instanceof AliasEvent) {
                throw invalid("yaml", "yaml.alias", "line", line(start(event)));
            }
        }
    }

    private static int step(Event event) {
        return switch (event.getEventId()) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            default -> 0;
        };
    }

    private static Mark start(Event event) {
        return event.getStartMark().orElse(null);
    }

    private static CaseRuleViolation unreadable(int line, int column) {
        return invalid("yaml", "yaml.unreadable", "line", line, "column", column);
    }
}
