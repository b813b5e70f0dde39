/** How the REST door describes itself at {@code /openapi}: statuses, problem types and examples of every operation. */
package org.inspraak.web.rest.openapi;
