/** The import of the spreadsheets that consultants keep: received and checked first, brought in when asked. */
package org.inspraak.web.rest.imports;
