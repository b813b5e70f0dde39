/**
 * What the pages show and do, a small bean per part of a page. A bean asks the domain, turns what it gets into what is
 * shown, and hands what was typed to one use case; it decides nothing. The words are in the message files, the markup
 * in the pages.
 */
package org.inspraak.web.page;
