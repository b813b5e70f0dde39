/** The library: read and searched by everybody, drafted and published by sector coordinators, exported. */
package org.inspraak.web.rest.library;
