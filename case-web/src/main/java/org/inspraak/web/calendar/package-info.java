/**
 * What calendars of other makers read: the deadlines as iCalendar (RFC 5545), at a secret address. They lie with strangers
 * from then on, so no company, system or person is named in them.
 */
package org.inspraak.web.calendar;
