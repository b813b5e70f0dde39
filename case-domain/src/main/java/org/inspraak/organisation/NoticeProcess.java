package org.inspraak.organisation;

import java.util.UUID;

/** Sends notices, and the mail of the morning, after the commit; again when it fails. */
public interface NoticeProcess {

    /** A notice was written down in this transaction; it leaves once that has committed. */
    void noticeRecorded(UUID noticeId);

    /** A mail of the morning was planned in this transaction; it leaves once that has committed. */
    void morningMailPlanned(UUID mailId);
}
