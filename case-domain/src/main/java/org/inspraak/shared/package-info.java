/**
 * The ground that every feature stands on: who acts, what moment it is, how a broken rule is told. At most six
 * classes; what belongs to one feature belongs there and not here.
 */
package org.inspraak.shared;
