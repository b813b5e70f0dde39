package org.inspraak.document;

/** What a document is to the case. */
public enum DocumentType {
    /** A letter of the union. */
    LETTER,
    /** What the employer answered. */
    ANSWER,
    /** Written information that a rule asks for. */
    LEGAL_INFORMATION,
    /** An impact assessment, the employer's or the union's. */
    ASSESSMENT,
    /** Minutes of a works council, a committee, a negotiation. */
    MINUTES,
    /** An agreement, signed or on its way. */
    AGREEMENT,
    /** Of the supplier: manual, model card, contract. */
    TECHNICAL,
    CORRESPONDENCE,
    /** Proof that something was sent, or happened. */
    EVIDENCE,
    OTHER
}
