package org.hustings.rules;

/** Where a context matched. */
public record ContextMatch(Context context, Found found) {}
