package org.inspraak.web.rest.companies;

import java.util.List;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.AiSystemDetails.CategoryDetails;
import org.inspraak.company.SystemTraits;
import org.inspraak.web.rest.JsonBody;

/** Reads what a program says of an AI system. */
public final class AiSystemBodies {

    private AiSystemBodies() {}

    public static AiSystemDetails read(JsonBody body) {
        return new AiSystemDetails(
                body.text("name"),
                body.text("supplier"),
                body.text("product"),
                body.text("purpose"),
                body.someOf("functions", AiSystem.Function.class),
                traits(body, SystemTraits.UNKNOWN),
                body.oneOf("decisionDegree", AiSystem.DecisionDegree.class),
                readAffected(body),
                body.oneOf("status", AiSystem.Status.class),
                body.date("putIntoService"));
    }

    /** What is said, and what stands there already where nothing is said. */
    static AiSystemDetails merge(JsonBody body, AiSystem there) {
        return new AiSystemDetails(
                body.has("name") ? body.text("name") : there.name(),
                body.has("supplier") ? body.text("supplier") : there.supplier(),
                body.has("product") ? body.text("product") : there.product(),
                body.has("purpose") ? body.text("purpose") : there.purpose(),
                body.has("functions") ? body.someOf("functions", AiSystem.Function.class) : there.functions(),
                traits(body, there.traits()),
                body.has("decisionDegree")
                        ? body.oneOf("decisionDegree", AiSystem.DecisionDegree.class)
                        : there.decisionDegree(),
                body.has("affected") ? readAffected(body) : affectedOf(there),
                body.has("status") ? body.oneOf("status", AiSystem.Status.class) : there.status(),
                body.has("putIntoService") ? body.date("putIntoService") : there.putIntoService());
    }

    private static SystemTraits traits(JsonBody body, SystemTraits there) {
        return new SystemTraits(
                body.has("personalData") ? body.yesNo("personalData") : there.personalData(),
                body.has("monitoring") ? body.yesNo("monitoring") : there.monitoring(),
                body.has("communicationData") ? body.yesNo("communicationData") : there.communicationData(),
                body.has("cameras") ? body.yesNo("cameras") : there.cameras(),
                body.has("emotions") ? body.yesNo("emotions") : there.emotions(),
                body.has("creditOrInsurance") ? body.yesNo("creditOrInsurance") : there.creditOrInsurance(),
                body.has("significantChange") ? body.yesNo("significantChange") : there.significantChange());
    }

    private static List<CategoryDetails> readAffected(JsonBody body) {
        return body.list(
                "affected",
                one -> new CategoryDetails(
                        one.text("category"), one.wholeNumber("affected"), one.wholeNumber("total")));
    }

    private static List<CategoryDetails> affectedOf(AiSystem there) {
        return there.affected().stream()
                .map(one -> new CategoryDetails(one.category(), one.affected(), one.total()))
                .toList();
    }
}
