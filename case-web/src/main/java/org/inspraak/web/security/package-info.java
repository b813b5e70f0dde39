/**
 * Who is at the door: signing in by form or by token, the session, the roles read anew from the staff table with every
 * request, and what is sent along to keep browsers safe. What someone may see or do with a case is the domain's matter.
 */
package org.inspraak.web.security;
