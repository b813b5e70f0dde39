package org.inspraak.inquiry;

/**
 * What the law wants to see in the information: an item of the checklist of a rule.
 *
 * @param rule the code of the legal rule: {@code BE-39-INFO}
 * @param item the id of the item within it: {@code nature-of-technology}
 */
public record StatutoryItem(String rule, String item) {}
