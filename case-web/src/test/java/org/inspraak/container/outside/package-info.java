/** What the tests inside the server need outside of it: a database, and the application with the tests in it. */
package org.inspraak.container.outside;
