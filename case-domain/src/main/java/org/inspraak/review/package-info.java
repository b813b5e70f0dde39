/**
 * The periodic re-evaluation: when the next one is due, what was gathered, how it compares with the plan and the
 * measurement before, and what was decided.
 */
package org.inspraak.review;
