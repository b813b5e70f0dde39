/** Letters to employers, their templates and the heads of offices' letters. */
package org.inspraak.web.rest.letters;
