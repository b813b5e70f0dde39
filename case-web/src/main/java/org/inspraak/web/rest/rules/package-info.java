/** The legal rules: read by everybody, drafted, previewed and activated by legal advisers, exported and imported. */
package org.inspraak.web.rest.rules;
