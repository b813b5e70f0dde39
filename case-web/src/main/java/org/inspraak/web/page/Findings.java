package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.ProblemTexts;

/** What the domain found wrong with what was just sent, to be shown at the fields and at the head of the form. */
@Named("findings")
@RequestScoped
public class Findings {

    private static final String DONE = "done";

    @Inject
    SignedIn signedIn;

    @Inject
    PageTexts texts;

    private final List<String> overall = new ArrayList<>();
    private CaseRuleViolation violation;
    private FormDraft form;

    /**
     * Does what was asked and goes on to the next page; when a rule says no, the page is shown again with what was typed.
     *
     * @param sent the form that was sent, {@code null} where only a button was pressed
     * @param done key of the sentence that the next page greets with
     * @param next address of the next page, asked after the work is done
     */
    public void attempt(FormDraft sent, Runnable work, String done, Supplier<String> next) {
        attempt(sent, work, () -> done, next);
    }

    /** The same where only the work tells what the next page greets with. */
    void attempt(FormDraft sent, Runnable work, Supplier<String> done, Supplier<String> next) {
        form = sent;
        try {
            work.run();
        } catch (CaseRuleViolation no) {
            take(no);
            return;
        } catch (RuntimeException failure) {
            if (!isOfTwoAtOnce(failure)) {
                throw failure;
            }
            take(CaseRuleViolation.stale());
            return;
        }
        goOn(done.get(), next.get());
    }

    /**
     * Does a first step and stays on the page, which shows what it came to.
     *
     * @return whether no rule said no
     */
    public boolean check(FormDraft sent, Runnable step) {
        form = sent;
        try {
            step.run();
            return true;
        } catch (CaseRuleViolation no) {
            take(no);
            return false;
        }
    }

    private static boolean isOfTwoAtOnce(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    private void goOn(String done, String address) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().put(DONE, texts.get(done));
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private void take(CaseRuleViolation no) {
        violation = no;
        Map<String, String> atFields = new LinkedHashMap<>();
        for (CaseRuleViolation.Finding finding : no.findings()) {
            String sentence = ProblemTexts.sentence(signedIn.language(), finding.code(), finding.params());
            if (finding.field() == null) {
                overall.add(sentence);
            } else if (atFields.putIfAbsent(finding.field(), sentence) != null) {
                // a field has room for one sentence
                overall.add(sentence);
            }
        }
        overall.addAll(form == null ? atFields.values() : form.show(atFields));
    }

    /** What concerns the whole of the form, or of the page. */
    public List<String> getOverall() {
        return List.copyOf(overall);
    }

    /** Whether something is wrong with this form; {@code null} for what was pressed outside of forms. */
    public boolean isIn(FormDraft asked) {
        return violation != null && form == asked;
    }

    /** Someone else was first, or the version is old: what was typed is kept, but the page has to be looked at anew. */
    public boolean isConflict() {
        return violation != null
                && (violation.kind() == CaseRuleViolation.Kind.CONFLICT
                        || violation.kind() == CaseRuleViolation.Kind.STALE);
    }

    /** The number of the case that is there already, when that is what was found. */
    public String getExistingCase() {
        return violation != null && "case.already-registered".equals(violation.code())
                ? String.valueOf(violation.findings().get(0).params().get("number"))
                : null;
    }

    /** Whether the page had been open for too long and was loaded again. */
    public boolean isExpired() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash().containsKey(PageFailures.EXPIRED);
    }

    /** What the page before did. */
    public String getDone() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(DONE);
    }
}
