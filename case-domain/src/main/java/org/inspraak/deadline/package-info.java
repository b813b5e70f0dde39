/**
 * Dates by which the employer or the union owes something in a case, computed from a rule or agreed. A deadline is a
 * row and never a timer: one table answers what is due.
 */
package org.inspraak.deadline;
