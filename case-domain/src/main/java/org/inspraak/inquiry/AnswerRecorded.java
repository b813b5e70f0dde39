package org.inspraak.inquiry;

import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

/** The employer answered; observers act within the same transaction. */
public record AnswerRecorded(CaseFile caseFile, Moment now) {}
