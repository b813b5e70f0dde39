package org.inspraak.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inspraak.organisation.Mail;
import org.inspraak.organisation.Notice;
import org.inspraak.organisation.NoticeProcess;

/** Takes what would leave: notices to be sent later, and mail. */
public final class Outbox implements NoticeProcess, Mail {

    private final List<UUID> recorded = new ArrayList<>();
    private final List<String> mailed = new ArrayList<>();

    @Override
    public void noticeRecorded(UUID noticeId) {
        recorded.add(noticeId);
    }

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public void send(Notice notice) {
        mailed.add(notice.receiver().username() + " " + notice.code());
    }

    public List<UUID> recorded() {
        return recorded;
    }

    /** Receiver and code of each. */
    public List<String> mailed() {
        return mailed;
    }
}
