/**
 * Tests of the whole application, seen from outside: started by its launcher, asked over HTTP and in a browser. What
 * speaks to it speaks the words of the domain ({@link org.inspraak.systemtest.Inspraak}, {@link
 * org.inspraak.systemtest.Colleague}, {@link org.inspraak.systemtest.WholeLife}); the database is only looked at, never
 * used to prepare a test.
 */
package org.inspraak.systemtest;
