package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.ReadDuties;
import org.inspraak.casefile.ReadDuties.DutiesOfCase;
import org.inspraak.legal.Duty;
import org.inspraak.shared.CaseRuleViolation;

/** The duties that one introduction brings, each with all that is known of it. */
@Named("theDuties")
@RequestScoped
public class DutiesPage {

    private static final List<Duty.Answer> ORDER = List.of(
            Duty.Answer.APPLIES,
            Duty.Answer.ARGUABLE,
            Duty.Answer.UNKNOWN,
            Duty.Answer.NOT_YET,
            Duty.Answer.DOES_NOT_APPLY);

    @Inject
    Reader me;

    @Inject
    ReadDuties readDuties;

    @Inject
    DutyViews views;

    private DutiesOfCase found;

    /**
     * Duties with the same answer.
     *
     * @param folded whether they are out of sight until asked for
     */
    public record Group(String answer, List<DutyView> duties, boolean folded) {}

    /** Answers 404 when there is no such case for these eyes. */
    public void open() {
        try {
            found();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    private DutiesOfCase found() {
        if (found == null) {
            CaseNumber number = CaseNumber.parse(Address.find("number").orElse(null));
            found = readDuties.read(me.actor(), number);
        }
        return found;
    }

    public CaseFile getFile() {
        return found().caseFile();
    }

    public boolean isSmall() {
        return found().isSmall();
    }

    /** Those that have any, in the order of what can be done with them. */
    public List<Group> getGroups() {
        List<Duty> duties = found().duties();
        return ORDER.stream()
                .map(answer -> group(answer, duties))
                .filter(group -> !group.duties().isEmpty())
                .toList();
    }

    private Group group(Duty.Answer answer, List<Duty> duties) {
        List<DutyView> shown = duties.stream()
                .filter(duty -> duty.answer() == answer)
                .map(duty -> views.of(duty, found(), true))
                .toList();
        boolean folded = answer == Duty.Answer.DOES_NOT_APPLY || answer == Duty.Answer.NOT_YET;
        return new Group(Choices.code(answer), shown, folded);
    }
}
