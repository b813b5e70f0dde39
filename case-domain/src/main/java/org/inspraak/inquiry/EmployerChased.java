package org.inspraak.inquiry;

import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

/** The answer to a request is late, and the employer is to be reminded of it. */
public record EmployerChased(CaseFile caseFile, InformationRequest request, Moment now) {}
