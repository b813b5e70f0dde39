package org.inspraak.web.page;

/**
 * A small mark beside a title: never told by colour alone.
 *
 * @param look the style class of its kind
 */
public record Mark(String look, String icon, String words) {}
