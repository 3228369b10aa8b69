package org.hustings.rules;

/**
 * How far a pattern came in a sentence, and why it came no further.
 *
 * @param from the first token that it matched
 * @param at the token after the last that it matched
 * @param elements how many elements matched
 * @param cued whether they tell of the rule: a word that it needs is among them, or three elements
 *     with a telling word
 * @param first whether the element that did not match is the first, which stands before the others
 * @param expected the element that did not match, such as "{candidate}, a Person"
 * @param reason what stands there instead
 * @param later whether a word that the rule needs stands further on
 */
public record NearMiss(
    int from,
    int at,
    int elements,
    boolean cued,
    boolean first,
    String expected,
    String reason,
    boolean later) {}
