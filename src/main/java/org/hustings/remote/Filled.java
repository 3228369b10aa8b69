package org.hustings.remote;

/** Puts texts into the places of a template that are marked {@code %s}, one after the other. */
final class Filled {
  private static final String PLACE = "%s";

  private Filled() {}

  /** The template with what is to stand in its places; there are as many. */
  static String of(String template, Object... parts) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Object part : parts) {
      int at = template.indexOf(PLACE, from);
      out.append(template, from, at).append(part);
      from = at + PLACE.length();
    }
    return out.append(template.substring(from)).toString();
  }
}
