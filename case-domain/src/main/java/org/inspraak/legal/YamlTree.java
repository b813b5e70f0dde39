package org.inspraak.legal;

import static org.inspraak.shared.CaseRuleViolation.invalid;

import org.inspraak.shared.CaseRuleViolation;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML text as a tree that is safe to walk: of a bounded size and depth, one document, and without anchors and aliases,
 * by which a few lines could stand for millions.
 */
final class YamlTree {

    static final int MAX_CHARACTERS = 2_000_000;
    /** A record is five deep: list, rule, texts, language, text. */
    static final int MAX_DEPTH = 8;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MAX_CHARACTERS).build();

    private YamlTree() {}

    static Node read(String yaml) {
        if (yaml.length() > MAX_CHARACTERS) {
            throw invalid("yaml", "rule.yaml.too-large", "max", MAX_CHARACTERS);
        }
        try {
            checkEvents(yaml);
            return new Compose(SETTINGS).composeString(yaml).orElseThrow(() -> invalid("yaml", "rule.yaml.no-rules"));
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
                throw invalid("yaml", "rule.yaml.too-deep", "line", line(start(event)), "max", MAX_DEPTH);
            }
            boolean anchored =
                    event instanceof NodeEvent node && node.getAnchor().isPresent();
            if (anchored || event instanceof AliasEvent) {
                throw invalid("yaml", "rule.yaml.alias", "line", line(start(event)));
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
        return invalid("yaml", "rule.yaml.unreadable", "line", line, "column", column);
    }
}
