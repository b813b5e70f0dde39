package org.inspraak.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** The one-time codes that leave for one invitation: one at a time is worth something, and not too many a day. */
@Embeddable
public class OneTimeCodes {

    static final int A_DAY = 10;
    static final Duration BETWEEN = Duration.ofMinutes(1);

    @Column(name = "code_hash")
    private String hash;

    @Column(name = "code_ends_at")
    private Instant endsAt;

    @Column(name = "code_tries")
    private int tries;

    @Column(name = "code_asked_at")
    private Instant askedAt;

    @Column(name = "codes_on_day")
    private int onDay;

    /**
     * Somebody at the link wants a code.
     *
     * @throws CaseRuleViolation {@code portal.code-too-soon}, {@code portal.codes-enough}
     */
    void ask(Moment now) {
        if (askedAt != null) {
            Duration since = Duration.between(askedAt, now.instant());
            if (since.compareTo(BETWEEN) < 0) {
                throw CaseRuleViolation.conflict(
                        "portal.code-too-soon", "seconds", BETWEEN.minus(since).toSeconds() + 1);
            }
            boolean otherDay = !Moment.of(askedAt).today().equals(now.today());
            onDay = otherDay ? 0 : onDay;
        }
        if (onDay >= A_DAY) {
            throw CaseRuleViolation.conflict("portal.codes-enough");
        }
        onDay++;
        askedAt = now.instant();
    }

    /** A code leaves; the one before it is worth nothing from now on. */
    OneTimeCode give(Moment now) {
        OneTimeCode code = OneTimeCode.fresh();
        hash = code.hash();
        endsAt = now.instant().plus(OneTimeCode.LIFE);
        tries = 0;
        return code;
    }

    /** Whether this is the code; a right one works once, and after a few wrong ones none does. */
    boolean enter(String typed, Moment now) {
        if (hash == null || !now.instant().isBefore(endsAt)) {
            return false;
        }
        tries++;
        boolean right = OneTimeCode.isBehind(hash, typed);
        if (right || tries >= OneTimeCode.TRIES) {
            end();
        }
        return right;
    }

    private void end() {
        hash = null;
        endsAt = null;
    }

    /** Whether a code left that may still be entered. */
    boolean isAwaited(Moment now) {
        return askedAt != null && now.instant().isBefore(askedAt.plus(OneTimeCode.LIFE));
    }

    /** None is worth anything, and when one was asked for is told nobody any more. */
    void forget() {
        end();
        askedAt = null;
    }
}
