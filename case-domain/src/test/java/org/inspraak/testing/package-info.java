/**
 * What the domain's tests stand on: a real PostgreSQL, the use cases put together without a container, a clock that can
 * be moved, a process that follows a table, and builders.
 */
package org.inspraak.testing;
