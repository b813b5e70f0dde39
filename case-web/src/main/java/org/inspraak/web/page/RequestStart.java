package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inspraak.inquiry.DraftRequest;
import org.inspraak.inquiry.DraftRequest.Beginning;
import org.inspraak.inquiry.EarlierRequest;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Suggestion.Fit;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** With what an information request can begin; the first of the ways stands out. */
@Named("requestStart")
@RequestScoped
public class RequestStart {

    @Inject
    Reader me;

    @Inject
    RequestPage page;

    @Inject
    DraftRequest draftRequest;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    /** A way to begin. */
    public record Start(String how, UUID earlier, String title, String why, boolean first) {}

    public List<Start> getStarts() {
        seen();
        List<Start> starts = new ArrayList<>();
        int open = page.draft().leftOpen();
        if (open > 0) {
            starts.add(new Start(
                    "LEFT_OPEN",
                    null,
                    texts.get("request.start.left-open"),
                    texts.say("request.start.left-open.why", open),
                    true));
        }
        long because = page.draft().suggestions().stream()
                .filter(one -> one.fit() == Fit.BECAUSE)
                .count();
        starts.add(new Start(
                "PROPOSAL",
                null,
                texts.get("request.start.proposal"),
                texts.say("request.start.proposal.why", because),
                open == 0));
        page.draft().earlier().forEach(one -> starts.add(earlier(one)));
        starts.add(new Start(
                "NOTHING", null, texts.get("request.start.nothing"), texts.get("request.start.nothing.why"), false));
        return starts;
    }

    private Start earlier(EarlierRequest one) {
        String about = one.caseFile().company().name() + ", "
                + one.caseFile().aiSystem().name();
        return new Start(
                "EARLIER",
                one.request().id(),
                texts.get("request.start." + one.likeness().code()),
                texts.say(
                        "request.start.earlier.why",
                        about,
                        when.day(one.request().sentOn()),
                        one.request().questions().size()),
                false);
    }

    /** The draft that lay there when the page was opened: what a colleague wrote since is not put aside. */
    private Integer seen() {
        return Integer.valueOf(drafts.pinned("draft", () -> page.draft()
                .request()
                .map(InformationRequest::version)
                .orElse(DraftRequest.NONE)
                .toString()));
    }

    public void begin(String how, UUID earlier) {
        Integer seen = seen();
        findings.attempt(
                null,
                () -> draftRequest.begin(me.actor(), page.number(), Beginning.valueOf(how), earlier, seen),
                "done.request.begun",
                page::getAddress);
    }
}
