package org.inspraak.knowledge;

/**
 * A figure from a study. Of whom it speaks is said in the entry's texts.
 *
 * @param value a number with a point, or a range: {@code 52}, {@code 4.5}, {@code 20–30}
 * @param unit {@code percent}, {@code points} …
 * @param year of the study; {@code null} when it is not known
 * @param source the name of the study
 * @param url may be {@code null}
 */
public record Figure(String value, String unit, Integer year, String source, String url, Verification verification) {}
