package org.hustings.graph;

/** How people read what found a piece of evidence. */
final class Method {
  private static final String RULE = "rule/";

  private Method() {}

  /** "endorsement/weight-behind" of "rule/endorsement/weight-behind"; an annotator's as it is. */
  static String label(String method) {
    return method.startsWith(RULE) ? method.substring(RULE.length()) : method;
  }
}
