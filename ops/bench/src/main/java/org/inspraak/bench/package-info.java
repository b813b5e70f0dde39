/**
 * How fast the packaged application is with a hundred thousand open cases: makes them, sends requests as so many people
 * do, and puts the answers beside what was promised. Nothing here is part of what is delivered.
 */
package org.inspraak.bench;
