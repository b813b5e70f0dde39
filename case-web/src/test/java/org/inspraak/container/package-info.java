/**
 * Tests that run inside Payara Micro, in the very WAR that is delivered: real transactions, the real engine, a real
 * PostgreSQL. They ask what no other test can: that domain and process change together or not at all.
 */
package org.inspraak.container;
