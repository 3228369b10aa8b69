package org.hustings.server;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.schema.Schema;

/** The correspondence of the data's IRIs and this server's addresses. */
final class Links {
  /** Data IRIs stand below this path as below their base. */
  static final String ID = "/id/";

  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final Pattern DOTS = Pattern.compile("(?:\\.|%2[Ee]){1,2}");

  private final String base;

  Links(String base) {
    this.base = base;
  }

  /**
   * The address of the page about a resource: on this server for data and for words of the
   * ontology, else the IRI itself.
   */
  String page(String iri) {
    if (iri.startsWith(base) && steady(iri)) {
      return ID + iri.substring(base.length());
    }
    if (iri.startsWith(Schema.NAMESPACE)) {
      return "/ns#" + iri.substring(Schema.NAMESPACE.length());
    }
    return iri.startsWith(base) ? thing(iri) : iri;
  }

  /** The address that answers about any IRI of the data, whatever it looks like. */
  static String thing(String iri) {
    return "/thing?iri=" + encoded(iri);
  }

  /** What the IRIs of the data begin with. */
  String base() {
    return base;
  }

  /** True for IRIs that this server mints pages for. */
  boolean ours(String iri) {
    return iri.startsWith(base);
  }

  /** An address as a header can hold it. */
  static String ascii(String address) {
    StringBuilder out = new StringBuilder();
    address
        .codePoints()
        .forEach(
            c -> {
              if (c > 32 && c < 127 && c != '<' && c != '>' && c != '"') {
                out.appendCodePoint(c);
              } else {
                out.append(encoded(Character.toString(c)));
              }
            });
    return out.toString();
  }

  /** The address of a query on the query page. */
  static String console(String query) {
    return "/console?query=" + encoded(query);
  }

  /** Text as a part of an address: "a b" gives "a%20b". */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The IRIs that a path below {@link #ID} may mean, likeliest first: clients percent-encode
   * letters that stand in IRIs as they are.
   *
   * @throws IllegalArgumentException when it is badly percent-encoded
   */
  List<String> candidates(String path) {
    String rest = path.substring(ID.length());
    if (rest.replaceAll("%[0-9A-Fa-f]{2}", "").contains("%")) {
      throw new IllegalArgumentException("badly percent-encoded");
    }
    Set<String> found = new LinkedHashSet<>();
    found.add(base + decoded(rest, c -> c > 127 ? letter(c) : unreserved(c)));
    found.add(base + decoded(rest, c -> c > 127 || unreserved(c)));
    found.add(base + rest);
    return List.copyOf(found);
  }

  /** False where browsers would resolve a segment of dots away. */
  private static boolean steady(String iri) {
    int end = iri.indexOf('#') < 0 ? iri.length() : iri.indexOf('#');
    for (String segment : iri.substring(0, end).split("/", -1)) {
      if (DOTS.matcher(segment).matches()) {
        return false;
      }
    }
    return true;
  }

  private static String decoded(String text, IntPredicate plain) {
    Matcher runs = ENCODED.matcher(text);
    return runs.replaceAll(run -> Matcher.quoteReplacement(decodedRun(run.group(), plain)));
  }

  private static String decodedRun(String run, IntPredicate plain) {
    StringBuilder out = new StringBuilder();
    URLDecoder.decode(run, StandardCharsets.UTF_8)
        .codePoints()
        .forEach(
            c -> {
              if (plain.test(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(encoded(Character.toString(c)));
              }
            });
    return out.toString();
  }

  private static boolean letter(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean unreserved(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '~';
  }
}
