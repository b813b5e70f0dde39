/**
 * What a union knows about AI at work and brings to the table: questions, principles, misconceptions with their answer,
 * risks, figures, practices and model clauses, each with its source. What is asked or agreed in a case belongs to the
 * case; what binds by law belongs to {@code legal}.
 */
package org.inspraak.knowledge;
