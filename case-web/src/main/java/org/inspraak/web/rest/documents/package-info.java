/** The documents of a case: sent and given in pieces, never held whole. */
package org.inspraak.web.rest.documents;
