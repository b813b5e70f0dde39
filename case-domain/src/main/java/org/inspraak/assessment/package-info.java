/**
 * The impact assessment: what the committee and the workers say, the risks with who says so, the evidence, the other
 * opinion, the measurement before the system runs, and the approval by a second pair of eyes.
 */
package org.inspraak.assessment;
