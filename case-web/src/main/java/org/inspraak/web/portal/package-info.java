/**
 * The employer's door as browsers come to it: where it stands, the session that one code opens for one form, what the form
 * sends, and the copy that the employer keeps. The page itself stands with the other pages.
 */
package org.inspraak.web.portal;
