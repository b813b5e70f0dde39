/**
 * The information request: rounds of questions to the employer, when and how they were sent, what was answered, what
 * is still open, and how often the employer was reminded. What the answers mean for workers is assessed elsewhere.
 */
package org.inspraak.inquiry;
