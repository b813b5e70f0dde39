/**
 * Letters as files: templates in Word's format are checked and filled, and what is filled becomes pages for the screen and
 * a PDF that everybody can read (PDF/UA). What a letter says comes from the domain.
 */
package org.inspraak.web.letter;
