/**
 * Letters to the employer: the information request as it leaves the house, its reminders, the templates from which they
 * are made, and the proof that they left. What is asked and what is answered belongs to the inquiry.
 */
package org.inspraak.letter;
