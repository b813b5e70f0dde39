package org.inspraak.casefile;

/** The run over what falls due, which the process starts each morning by itself. */
public interface DueRunProcess {

    /** Somebody wants it now. */
    void dueRunRequested();
}
