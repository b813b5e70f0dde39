package org.inspraak.document;

/** How far a version came on its way in. */
public enum CheckState {
    /** Not looked at yet: nobody can open it. */
    QUARANTINED,
    AVAILABLE,
    /** Something harmful was in it: its content is gone, that it was here stays. */
    REFUSED
}
