/** What people have to do, and what is due, across cases. */
package org.inspraak.web.rest.tasks;
