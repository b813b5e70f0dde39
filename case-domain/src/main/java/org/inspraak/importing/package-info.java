/**
 * The sheet in which a consultant kept cases until now, brought in: received and checked row by row, its columns
 * matched, then taken over case by case in the background. What a row says is understood here as a careful colleague
 * would; how a file is read into rows is the web's, and what a case is stays in {@code casefile}.
 */
package org.inspraak.importing;
