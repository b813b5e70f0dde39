/** What was handed up, across cases: the board and each matter on it. */
package org.inspraak.web.rest.escalations;
