/**
 * The employer's door: an information request answered through a link, without an account. Who was invited, the code that
 * proves that the mail address is theirs, the answers as a draft and as handed in. What the answers mean, and what the
 * union does with them, belongs to the inquiry.
 */
package org.inspraak.portal;
