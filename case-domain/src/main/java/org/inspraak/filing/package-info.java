/**
 * The documents of a case, with the case's own rules: who may bring, open, change and withdraw one, and what the case
 * remembers of it. What a document is in itself, and where its bytes lie, is {@code document}'s.
 */
package org.inspraak.filing;
