package org.inspraak.container;

import org.inspraak.shared.Actor;

/**
 * A centrale of its own for a test class, so that its lists hold its own cases only.
 *
 * @param consultant owns the cases
 * @param colleague of the same team
 * @param officer asked first when a matter is handed up
 * @param coordinator asked next
 */
record Union(Actor consultant, Actor colleague, Actor officer, Actor coordinator) {}
