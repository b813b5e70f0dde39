/**
 * The negotiation, for the union's eyes only: the mandate with its demands and red lines, and the rounds with what
 * either side put forward. What was agreed becomes the plan, in its own package.
 */
package org.inspraak.negotiation;
