package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inspraak.document.Tier;
import org.inspraak.letter.ShareLetter;
import org.inspraak.web.text.PageTexts;

/** A letter among the documents of its case: what it and its proof became there, and whom it is for. */
@Named("letterFiling")
@RequestScoped
public class LetterFilingPart {

    @Inject
    Reader me;

    @Inject
    LetterPage letterPage;

    @Inject
    ShareLetter shareLetter;

    @Inject
    Choices choices;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    /** @param eyes whom it is for */
    public record Filed(String address, String title, String eyes) {}

    public boolean isShareable() {
        return letterPage.isWorkable();
    }

    public FormDraft getShare() {
        return drafts.of("share", () -> new FormDraft()
                .with(new FormField("tier", FormField.Kind.CHOICE, texts.get("document.tier"))
                        .choices(choices.of(Tier.class, "document.tier"))
                        .starting(letterPage.whole().tier().name())
                        .needed()));
    }

    public void share() {
        FormDraft form = getShare();
        findings.attempt(
                form,
                () -> {
                    var entered = new Entered();
                    Tier tier = entered.choice(form.field("tier"), Tier.class);
                    entered.orThrow();
                    shareLetter.share(me.actor(), letterPage.number(), letterPage.id(), tier);
                },
                "done.letter.shared",
                letterPage::getAddress);
    }

    /** What the letter and its proof became among the documents of the case. */
    public List<Filed> getFiled() {
        return letterPage.whole().documents().stream()
                .map(one -> new Filed(
                        letterPage.getCaseAddress() + "/documents/" + one.id(),
                        one.title(),
                        texts.get("document.tier." + Choices.code(one.tier()))))
                .toList();
    }
}
