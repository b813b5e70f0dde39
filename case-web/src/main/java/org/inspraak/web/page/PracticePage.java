package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inspraak.casefile.ProposePractice;
import org.inspraak.casefile.ProposePractice.Practice;
import org.inspraak.casefile.ProposePractice.Verdict;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** Where what was learnt from a closed case is written down for the library. */
@Named("practicePage")
@RequestScoped
public class PracticePage {

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    ProposePractice proposePractice;

    @Inject
    Choices choices;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    /** Answers 404 when there is no such case for these eyes, 403 to those who only read, 404 while it is open. */
    public void open() {
        try {
            if (!isProposing()) {
                throw CaseRuleViolation.forbidden("access.role-needed");
            }
            if (!casePage.isClosed()) {
                throw CaseRuleViolation.notFound("case.not-found");
            }
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    private boolean isProposing() {
        return me.actor().isAny(Role.CONSULTANT, Role.REGIONAL_OFFICER, Role.SECTOR_COORDINATOR);
    }

    /** Whether the case offers it. */
    public boolean isOffered() {
        return isProposing() && casePage.isClosed();
    }

    public FormDraft getForm() {
        return drafts.of("practice", () -> new FormDraft()
                .with(new FormField("verdict", Kind.CHOICE, texts.get("practice.verdict"))
                        .needed()
                        .choices(choices.of(Verdict.class, "library.group.practice")))
                .with(new FormField("title", Kind.LINE, texts.get("practice.title"))
                        .needed()
                        .helpedBy(texts.get("practice.title.help")))
                .with(new FormField("happened", Kind.TEXT, texts.get("practice.happened")).needed())
                .with(new FormField("learnt", Kind.TEXT, texts.get("practice.learnt")).needed())
                .with(new FormField("language", Kind.CHOICE, texts.get("practice.language"))
                        .needed()
                        .folded()
                        .choices(choices.of(Language.class, "language"))
                        .starting(texts.book().language())));
    }

    public void propose() {
        findings.attempt(getForm(), this::write, "done.practice-proposed", casePage::getAddress);
    }

    private void write() {
        Entered entered = new Entered();
        FormDraft form = getForm();
        Practice practice = new Practice(
                entered.choice(form.field("language"), Language.class),
                entered.choice(form.field("verdict"), Verdict.class),
                form.text("title"),
                form.text("happened"),
                form.text("learnt"));
        entered.orThrow();
        proposePractice.propose(me.actor(), casePage.number(), practice);
    }
}
