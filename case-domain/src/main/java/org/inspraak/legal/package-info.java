/**
 * The law as the cases meet it: how time is counted, and which duties an introduction brings. It computes; what was
 * computed is kept as deadlines.
 */
package org.inspraak.legal;
