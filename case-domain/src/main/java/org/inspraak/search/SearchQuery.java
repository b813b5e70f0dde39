package org.inspraak.search;

/** What is looked for, as the database's function {@code search_finds} takes it; nothing is found by an empty one. */
public record SearchQuery(String expression) {}
