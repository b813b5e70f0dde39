/**
 * The words of documents, notes, questions and answers, so that they can be found: who keeps such a text hands it over
 * here in the same transaction. What a search means is here too; who may see what it finds is decided with the cases.
 */
package org.inspraak.search;
