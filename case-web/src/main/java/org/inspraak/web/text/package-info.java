/**
 * Words for people: problems and pages in the four languages, and dates as they are said. Every text stands in a message
 * file, none in code.
 */
package org.inspraak.web.text;
