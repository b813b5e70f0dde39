package org.inspraak.organisation;

import java.util.UUID;

/** Sends notices after the commit, again when it fails. */
public interface NoticeProcess {

    /** A notice was written down in this transaction; it leaves once that has committed. */
    void noticeRecorded(UUID noticeId);
}
