package org.inspraak.knowledge;

/** The shelf as it stands now; a node reads it once and again when it changed. */
interface Shelves {

    Shelf current();
}
