/**
 * Documents as such: what one is, its versions, who has it in hand, the pieces in which its bytes are kept, and the ports
 * to what recognises, scans and reads files. Whose eyes a document is for is said here; which case it belongs to and who
 * may open that, is {@code filing}'s.
 */
package org.inspraak.document;
