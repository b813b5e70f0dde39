/**
 * Spreadsheets as files: reads what people bring, CSV or XLSX, row by row and within bounds, and writes what they take
 * along. What stands in the cells is the domain's matter.
 */
package org.inspraak.web.sheet;
