/**
 * Data to try Inspraak with: made through the use cases, with a clock that is moved, so that it looks as if a union had
 * worked with it for more than a year. Only in demo mode, only into an empty database.
 */
package org.inspraak.web.demo;
