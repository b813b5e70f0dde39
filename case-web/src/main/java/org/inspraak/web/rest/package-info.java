/**
 * The door for programs: what every resource shares. How a request is read and a problem is told, who may call what,
 * versions, and requests that are sent twice. The resources themselves are in the packages below, one per family.
 */
package org.inspraak.web.rest;
