package org.inspraak.web.rest.cases;

import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.casefile.InvolvementPhase;
import org.inspraak.casefile.LearntHow;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.companies.AiSystemBodies;
import org.inspraak.web.rest.companies.CompanyBodies;

/** Reads what a program says of an introduction. */
final class CaseBodies {

    private CaseBodies() {}

    static IntroductionDetails read(JsonBody body) {
        return new IntroductionDetails(
                body.id("companyId"),
                body.object("company", CompanyBodies::read),
                body.id("aiSystemId"),
                body.object("aiSystem", AiSystemBodies::read),
                body.date("decisionOn"),
                body.date("implementationStart"),
                body.date("pilotStart"),
                body.date("goLive"),
                body.oneOf("learntHow", LearntHow.class),
                body.date("learntOn"),
                body.oneOf("firstInvolved", InvolvementPhase.class),
                body.id("ownerId"));
    }

    /** The dates that are said, and those that stand there already where nothing is said. */
    static IntroductionDates merge(JsonBody body, CaseFile there) {
        IntroductionDates now = there.dates();
        var decisionOn = body.has("decisionOn") ? body.date("decisionOn") : now.decisionOn();
        var implementation =
                body.has("implementationStart") ? body.date("implementationStart") : now.implementationStart();
        var pilot = body.has("pilotStart") ? body.date("pilotStart") : now.pilotStart();
        var goLive = body.has("goLive") ? body.date("goLive") : now.goLive();
        var anchorOn = body.has("anchorOn") ? body.date("anchorOn") : now.anchorOn();
        String kept = anchorOn == null ? null : now.anchorReason();
        String anchorReason = body.has("anchorReason") ? body.text("anchorReason") : kept;
        body.done();
        return new IntroductionDates(decisionOn, implementation, pilot, goLive).countingFrom(anchorOn, anchorReason);
    }
}
