package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.inspraak.assessment.ReadAssessment;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.negotiation.ReadNegotiation;
import org.inspraak.review.ReadReviews;
import org.inspraak.shared.Actor;
import org.inspraak.web.text.PageTexts;

/** What the stages of a case brought forth, a tab for each; the one that is open is named in the address. */
@Named("resultsPart")
@RequestScoped
public class ResultsPart {

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    ReadInquiry readInquiry;

    @Inject
    ReadAssessment readAssessment;

    @Inject
    ReadNegotiation readNegotiation;

    @Inject
    MeasureTurn measureTurn;

    @Inject
    ReadReviews readReviews;

    @Inject
    ReadEscalations readEscalations;

    @Inject
    RequestResults requestResults;

    @Inject
    AgreementResults agreementResults;

    @Inject
    EscalationResults escalationResults;

    @Inject
    OneReading oneReading;

    @Inject
    PageTexts texts;

    private List<Tab> tabs;

    /** @param nothingYet what comes first, when there is nothing yet */
    public record Tab(String code, String title, String nothingYet, List<ResultBlock> blocks) {}

    public List<Tab> getTabs() {
        if (tabs == null) {
            tabs = oneReading.of(() -> read(me.actor(), casePage.number()));
        }
        return tabs;
    }

    private List<Tab> read(Actor actor, CaseNumber number) {
        List<Tab> found = new ArrayList<>();
        found.add(tab("information-request", requestResults.requests(readInquiry.requests(actor, number))));
        found.add(tab("impact-assessment", requestResults.assessments(readAssessment.editions(actor, number))));
        if (me.isSeeingUnionFile()) {
            found.add(tab("negotiation", agreementResults.negotiation(readNegotiation.read(actor, number))));
        }
        found.add(tab("agreed-plan", agreementResults.plans(measureTurn.editions())));
        found.add(tab("re-evaluation", agreementResults.reviews(readReviews.reviews(actor, number))));
        if (me.isSeeingUnionFile()) {
            List<ResultBlock> escalations = escalationResults.withWays(readEscalations.ofCase(actor, number));
            found.add(new Tab(
                    "escalations",
                    texts.get("results.escalations"),
                    texts.get("results.escalations.none"),
                    escalations));
        }
        return found;
    }

    private Tab tab(String stage, List<ResultBlock> blocks) {
        return new Tab(stage, texts.get("stage." + stage), texts.get("results." + stage + ".none"), blocks);
    }

    /** The tab that is open: the one asked for, else the stage's own. */
    public int getOpen() {
        String wanted = Address.find("tab").orElse(casePage.getFile().stage().code());
        for (int i = 0; i < getTabs().size(); i++) {
            if (getTabs().get(i).code().equals(wanted)) {
                return i;
            }
        }
        return 0;
    }
}
