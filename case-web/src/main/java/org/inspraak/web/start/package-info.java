/** What every installation needs before its first page is asked for, and the application itself brings in. */
package org.inspraak.web.start;
