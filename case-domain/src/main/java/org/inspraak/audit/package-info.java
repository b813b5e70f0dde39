/**
 * What was done, seen and taken out, by whom and when: entries that are only ever added, each holding the hash of the
 * one before it, so that a change, a gap or a swap shows. Entries name things; they do not repeat their content.
 */
package org.inspraak.audit;
