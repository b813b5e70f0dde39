/**
 * The agreed plan: its text and measures, what the members said of it, its signing and registration, and how far the
 * measures are. How it was negotiated is the union's own file, in another package; whether it works, a review says.
 */
package org.inspraak.plan;
