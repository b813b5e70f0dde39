package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
    InvitationFacts invitationFacts;

    @Inject
    AgreementResults agreementResults;

    @Inject
    EscalationResults escalationResults;

    @Inject
    OneReading oneReading;

    @Inject
    PageTexts texts;

    private List<Tab> tabs;

    /** What a stage brought forth; read, and audited, when somebody opens it. */
    public final class Tab {

        private final String code;
        private final String title;
        private final String nothingYet;
        private final Supplier<List<ResultBlock>> reading;
        private List<ResultBlock> blocks;

        private Tab(String code, String title, String nothingYet, Supplier<List<ResultBlock>> reading) {
            this.code = code;
            this.title = title;
            this.nothingYet = nothingYet;
            this.reading = reading;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        /** What comes first, when there is nothing yet. */
        public String nothingYet() {
            return nothingYet;
        }

        public List<ResultBlock> blocks() {
            if (blocks == null) {
                blocks = oneReading.of(reading);
            }
            return blocks;
        }
    }

    public List<Tab> getTabs() {
        if (tabs == null) {
            tabs = tabsOf(me.actor(), casePage.number());
        }
        return tabs;
    }

    private List<Tab> tabsOf(Actor actor, CaseNumber number) {
        List<Tab> found = new ArrayList<>();
        found.add(tab(
                "information-request",
                () -> requestResults.below(
                        readInquiry.completeness(actor, number, me.language()),
                        casePage.getAddress() + "/answers",
                        invitationFacts.added(
                                actor, number, readInquiry.requests(actor, number), requestResults::requests))));
        found.add(tab("impact-assessment", () -> requestResults.assessments(readAssessment.editions(actor, number))));
        if (me.isSeeingUnionFile()) {
            found.add(tab("negotiation", () -> agreementResults.negotiation(readNegotiation.read(actor, number))));
        }
        found.add(tab("agreed-plan", () -> agreementResults.plans(measureTurn.editions())));
        found.add(tab("re-evaluation", () -> agreementResults.reviews(readReviews.reviews(actor, number))));
        if (me.isSeeingUnionFile()) {
            found.add(new Tab(
                    "escalations",
                    texts.get("results.escalations"),
                    texts.get("results.escalations.none"),
                    () -> escalationResults.withWays(readEscalations.ofCase(actor, number))));
        }
        return found;
    }

    private Tab tab(String stage, Supplier<List<ResultBlock>> reading) {
        return new Tab(stage, texts.get("stage." + stage), texts.get("results." + stage + ".none"), reading);
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
