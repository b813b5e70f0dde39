/** What looks into files: which kind one is, whether it harms, what words are in it. */
package org.inspraak.web.document;
