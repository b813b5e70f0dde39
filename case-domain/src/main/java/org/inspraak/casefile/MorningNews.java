package org.inspraak.casefile;

import java.util.List;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.MorningMail;
import org.inspraak.organisation.Notice;

/**
 * What is due, late and new for one member of staff since the mail before. It names cases by their number only, because
 * mail is read by others too: no company, no person, nothing that somebody wrote.
 *
 * @param due what is due today, or reminded of
 * @param late what became late
 * @param allLate how many are late in all
 * @param tasks that opened for their role
 * @param notices that have not left by mail
 */
public record MorningNews(
        MorningMail mail, Some<Due> due, Some<Due> late, long allLate, Some<Task> tasks, List<Notice> notices) {

    public MorningNews {
        notices = List.copyOf(notices);
    }

    /** A deadline and the number of its case. */
    public record Due(Deadline deadline, CaseNumber number) {}

    /** A task by its name and the number of its case. */
    public record Task(String name, CaseNumber number) {}

    /**
     * The first of a list, and how many there are.
     *
     * @param all at least as many as {@code first} has
     */
    public record Some<T>(List<T> first, long all) {

        public Some {
            first = List.copyOf(first);
        }

        static <T> Some<T> none() {
            return new Some<>(List.of(), 0);
        }

        public long more() {
            return all - first.size();
        }
    }

    /** When nothing came there is no mail, however much is late for longer. */
    public boolean isEmpty() {
        return due.all() == 0 && late.all() == 0 && tasks.all() == 0 && notices.isEmpty();
    }
}
