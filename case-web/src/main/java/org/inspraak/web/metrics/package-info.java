/** Figures about the union's work for whoever watches over the installation: counts only, of no case and no person. */
package org.inspraak.web.metrics;
