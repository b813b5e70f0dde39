/** Signing in for programs, and who one is then. */
package org.inspraak.web.rest.session;
