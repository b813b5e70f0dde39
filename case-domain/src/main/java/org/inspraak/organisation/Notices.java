package org.inspraak.organisation;

import java.util.List;
import java.util.UUID;

/** What was said to whom. */
public interface Notices {

    void add(Notice notice);

    Notice readNotice(UUID id);

    /** The newest first. */
    List<Notice> latestFor(UUID staffId, int limit);

    /** What has not left by mail yet, the oldest first. */
    List<Notice> unsentFor(UUID staffId);
}
