/** What an administrator keeps: centrales, offices, teams, staff and the daily run. */
package org.inspraak.web.rest.organisation;
