/**
 * Matters handed up: consultant, regional office, centrale, legal action. Each escalation has a level, a date by which
 * that level acknowledges it, and an end. Which office and role a level is, the routing table of the process decides.
 */
package org.inspraak.escalation;
