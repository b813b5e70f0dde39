/** The way out for mail. */
package org.inspraak.web.mail;
