/**
 * Starts Inspraak on one machine and stops it again: the data directory, the database, its migrations, the application
 * server, in this order, and back. Also verifies the audit log without the application, and migrates for a server that
 * it does not start. Nothing here knows what a case is; what the application itself reads from its environment is only
 * handed on.
 */
package org.inspraak.launcher;
