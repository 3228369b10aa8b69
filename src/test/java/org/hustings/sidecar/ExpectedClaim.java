package org.hustings.sidecar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.model.Evidence;
import org.hustings.model.Literal;
import org.hustings.model.Value;

/**
 * A claim that a reader finds in an article, as a line of a file: {@code Endorsement endorser
 * "Germany" ; candidate "Anders Fogh Rasmussen" ; office "Secretary General of NATO" ; Asserted}.
 *
 * @param required false for a line that begins with "?": a mapper may find it or leave it
 * @param values label of each role and detail by its local name
 */
record ExpectedClaim(boolean required, String kind, String factuality, Map<String, String> values) {
  private static final Pattern PARTS = Pattern.compile(" ; ");
  private static final Pattern OR = Pattern.compile(" or ");
  private static final Pattern VALUE = Pattern.compile("([a-z]\\w*) \"?([^\"]+)\"?");

  /** True when somebody has listed the claims of an article. */
  static boolean isFor(String article) {
    return Files.exists(file(article));
  }

  private static Path file(String article) {
    return Path.of("src", "test", "resources", "articles", article + ".expected");
  }

  static List<ExpectedClaim> of(String article) {
    try {
      return Files.readAllLines(file(article)).stream()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(ExpectedClaim::read)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ExpectedClaim read(String line) {
    boolean required = !line.startsWith("? ");
    String claim = required ? line : line.substring(2);
    String kind = claim.substring(0, claim.indexOf(' '));
    String factuality = "";
    Map<String, String> values = new TreeMap<>();
    for (String part : PARTS.splitAsStream(claim.substring(kind.length() + 1)).toList()) {
      Matcher value = VALUE.matcher(part);
      if (value.matches()) {
        values.put(value.group(1), value.group(2));
      } else {
        factuality = part;
      }
    }
    return new ExpectedClaim(required, kind, factuality, values);
  }

  /**
   * True when the evidence says this; of two names of one thing the longer may hold the shorter.
   */
  boolean isSaidBy(Evidence evidence) {
    return evidence.claim().kind().equals(kind)
        && OR.splitAsStream(factuality).anyMatch(evidence.factuality().term()::equals)
        && values.entrySet().stream().allMatch(v -> hasValue(evidence, v.getKey(), v.getValue()));
  }

  private static boolean hasValue(Evidence evidence, String name, String label) {
    if (name.equals("office") && evidence.claim().role(name).isEmpty()) {
      return true;
    }
    boolean agent = name.equals("endorser") || name.equals("opposer");
    return isCalled(value(evidence, name), label)
        || (agent && isCalled(value(evidence, "onBehalfOf"), label));
  }

  private static String value(Evidence evidence, String name) {
    Map<String, Value> said = new TreeMap<>(evidence.details());
    said.putAll(evidence.claim().roles());
    return said.containsKey(name) ? said.getOrDefault(name, Literal.text("")).label() : "";
  }

  private static boolean isCalled(String name, String label) {
    String one = name.toLowerCase(Locale.ROOT);
    String other = label.toLowerCase(Locale.ROOT);
    return !one.isEmpty() && (one.contains(other) || other.contains(one));
  }
}
