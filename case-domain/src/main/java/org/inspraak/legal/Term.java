package org.inspraak.legal;

/**
 * The term of a rule: so many days or months before or after a date of the case.
 *
 * @param anchor what is counted from
 * @param direction backward from the anchor, or forward
 * @param count of units; 0 backward is "before the anchor": the day before it at the latest
 */
public record Term(Anchor anchor, Direction direction, int count, Unit unit) {

    public enum Anchor {
        /** When the employer decides: CAO 9, prior advice. */
        DECISION,
        /** The earliest of start of implementation, pilot and go-live, or what was chosen with a reason: CAO 39. */
        INTRODUCTION,
        /** Taken into use at work: AI Act art. 26(7). */
        GO_LIVE,
        /** When the processing of personal data starts, a pilot included: GDPR art. 35. */
        PROCESSING,
        /** When a request was made: GDPR art. 12(3). */
        REQUEST,
        /** When an information or decision was given that must be followed up. */
        INFORMATION
    }

    public enum Direction {
        BACKWARD,
        FORWARD
    }

    public enum Unit {
        DAYS,
        MONTHS
    }
}
