/**
 * Companies as the union deals with them: their number, establishments, joint committee, headcount and the bodies in
 * which workers are represented; and each company's AI register.
 */
package org.inspraak.company;
