/** Which clock the application lives by: the system's, or while demo data are made the story's. */
package org.inspraak.web.clock;
