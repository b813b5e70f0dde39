package org.inspraak.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.MorningNews;
import org.inspraak.casefile.MorningPost;
import org.inspraak.organisation.Mail;
import org.inspraak.organisation.Notice;
import org.inspraak.organisation.NoticeProcess;

/** Takes what would leave: notices to be sent later, and mail. */
public final class Outbox implements NoticeProcess, Mail, MorningPost {

    private final List<UUID> recorded = new ArrayList<>();
    private final List<String> mailed = new ArrayList<>();
    private final List<UUID> planned = new ArrayList<>();
    private final List<MorningNews> morning = new ArrayList<>();
    private RuntimeException mailFailure;

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

    @Override
    public void morningMailPlanned(UUID mailId) {
        planned.add(mailId);
    }

    @Override
    public void send(MorningNews news) {
        if (mailFailure != null) {
            throw mailFailure;
        }
        morning.add(news);
    }

    /** What the mail server answers from now on; {@code null} when it takes everything. */
    public void failWith(RuntimeException failure) {
        mailFailure = failure;
    }

    /** Mails of the morning that are to leave. */
    public List<UUID> planned() {
        return planned;
    }

    /** Those that left. */
    public List<MorningNews> morning() {
        return morning;
    }

    public List<UUID> recorded() {
        return recorded;
    }

    /** Receiver and code of each. */
    public List<String> mailed() {
        return mailed;
    }
}
