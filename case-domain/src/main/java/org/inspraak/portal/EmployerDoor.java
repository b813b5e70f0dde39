package org.inspraak.portal;

/** Where an employer comes in, and for how long. */
public interface EmployerDoor {

    /** False where no mail leaves, or nobody outside could find this installation: then nobody can be invited. */
    boolean isOpen();

    /** The whole address of a form. */
    String addressOf(LinkToken token);

    /** How many days after the answer was due a link still works: a late answer is an answer. */
    int daysAfterDue();
}
