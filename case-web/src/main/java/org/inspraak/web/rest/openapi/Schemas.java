package org.inspraak.web.rest.openapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.inspraak.casefile.CaseFilter;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.InvolvementPhase;
import org.inspraak.casefile.LearntHow;
import org.inspraak.casefile.Stage;
import org.inspraak.company.AiSystem;
import org.inspraak.company.BodyKind;
import org.inspraak.deadline.Deadline;
import org.inspraak.document.DocumentType;
import org.inspraak.document.Tier;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.Severity;
import org.inspraak.importing.RowState;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.Term;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Page;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.sheet.SheetFormat;

/** The form of a body, read off its example; and that of the parameters behind the question mark, by their names. */
final class Schemas {

    private static final int TEN_YEARS = 3660;

    /** By the name of a member, whose constants it may be; an example that is none of them is of another kind. */
    private static final Map<String, List<Class<? extends Enum<?>>>> CHOICES = Map.ofEntries(
            Map.entry("region", List.of(Region.class)),
            Map.entry("regions", List.of(Region.class)),
            Map.entry("language", List.of(Language.class)),
            Map.entry("learntHow", List.of(LearntHow.class)),
            Map.entry("firstInvolved", List.of(InvolvementPhase.class)),
            Map.entry("stage", List.of(Stage.class)),
            Map.entry("status", List.of(CaseStatus.class, AiSystem.Status.class, LegalRule.Status.class)),
            Map.entry("kind", List.of(BodyKind.class, Deadline.Kind.class)),
            Map.entry("confidence", List.of(LegalRule.Confidence.class)),
            Map.entry("cascade", List.of(LegalRule.Cascade.class)),
            Map.entry("recipients", List.of(LegalRule.Recipient.class)),
            Map.entry("anchor", List.of(Term.Anchor.class)),
            Map.entry("direction", List.of(Term.Direction.class)),
            Map.entry("unit", List.of(Term.Unit.class)),
            Map.entry("severity", List.of(Severity.class)),
            Map.entry("level", List.of(EscalationLevel.class)),
            Map.entry("debtor", List.of(Deadline.Debtor.class)),
            Map.entry("functions", List.of(AiSystem.Function.class)),
            Map.entry("decisionDegree", List.of(AiSystem.DecisionDegree.class)),
            Map.entry("role", List.of(Role.class)),
            Map.entry("type", List.of(DocumentType.class)),
            Map.entry("tier", List.of(Tier.class)),
            Map.entry("roles", List.of(Role.class)));

    private Schemas() {}

    /** @param required paths of members, such as {@code company.bodies[0].kind} */
    static Schema ofBody(JsonValue example, List<String> required) {
        return of(example, "", "", required);
    }

    private static Schema of(JsonValue value, String name, String path, List<String> required) {
        return switch (value.getValueType()) {
            case OBJECT -> ofObject((JsonObject) value, path.isEmpty() ? "" : path + ".", required);
            case ARRAY -> ofArray((JsonArray) value, name, path, required);
            case NUMBER -> OASFactory.createSchema().type(Schema.SchemaType.INTEGER);
            case TRUE, FALSE -> OASFactory.createSchema().type(Schema.SchemaType.BOOLEAN);
            default -> ofText(value instanceof JsonString text ? text.getString() : "", name);
        };
    }

    private static Schema ofObject(JsonObject json, String prefix, List<String> required) {
        Schema schema = OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
        json.forEach((name, value) -> {
            schema.addProperty(name, of(value, name, prefix + name, required));
            if (required.contains(prefix + name)) {
                schema.addRequired(name);
            }
        });
        return schema;
    }

    private static Schema ofArray(JsonArray json, String name, String path, List<String> required) {
        Schema item = json.isEmpty()
                ? OASFactory.createSchema().type(Schema.SchemaType.OBJECT)
                : of(json.get(0), name, path + "[0]", required);
        return OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(item);
    }

    private static Schema ofText(String example, String name) {
        Schema schema = text();
        if (example.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            schema.format("date");
        } else if (example.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z")) {
            schema.format("date-time");
        } else if (example.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
            schema.format("uuid");
        } else {
            CHOICES.getOrDefault(name, List.of()).stream()
                    .map(Schemas::codes)
                    .filter(codes -> codes.contains(example))
                    .findFirst()
                    .ifPresent(codes -> codes.forEach(schema::addEnumeration));
        }
        return schema;
    }

    /** Empty for a name that is not known here: its annotation has to say it. */
    static Optional<Schema> ofParameter(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "limit" -> number(1, Page.MAX_LIMIT).defaultValue(Page.DEFAULT_LIMIT);
                    case "withinDays" -> number(0, TEN_YEARS);
                    case "mine", "inline" -> OASFactory.createSchema().type(Schema.SchemaType.BOOLEAN);
                    case "stage" -> severalOf(Stage.class);
                    case "status" -> severalOf(CaseStatus.class);
                    case "region" -> severalOf(Region.class);
                    case "level" -> oneOf(EscalationLevel.class);
                    case "ruleStatus" -> severalOf(LegalRule.Status.class);
                    case "day" -> text().format("date");
                    case "due" -> oneOf(CaseFilter.Due.class);
                    case "sort" -> oneOf(CaseFilter.Sort.class);
                    case "format" -> oneOf(SheetFormat.class);
                    case "language" -> oneOf(Language.class);
                    case "type" -> oneOf(DocumentType.class);
                    case "tier" -> oneOf(Tier.class);
                    case "version" -> number(1, 1_000_000);
                    case "state" -> oneOf(RowState.class);
                    case "text", "jointCommittee", "name", "title", "code" -> text().maxLength(Text.LINE);
                    case "after", "case", "owner" -> text();
                    default -> null;
                });
    }

    private static Schema number(int min, int max) {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.INTEGER)
                .minimum(BigDecimal.valueOf(min))
                .maximum(BigDecimal.valueOf(max));
    }

    private static Schema severalOf(Class<? extends Enum<?>> type) {
        return OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(oneOf(type));
    }

    private static Schema oneOf(Class<? extends Enum<?>> type) {
        Schema schema = text();
        codes(type).forEach(schema::addEnumeration);
        return schema;
    }

    private static List<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::of).toList();
    }

    private static Schema text() {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING);
    }
}
