/**
 * The case file: the union's file on one AI introduction at one company, with its stages, tasks, timeline, notes and
 * decisions, and the port through which it moves its process. What a stage produces (requests, assessments, rounds,
 * plans, reviews) belongs to that stage's own package, one floor up.
 */
package org.inspraak.casefile;
