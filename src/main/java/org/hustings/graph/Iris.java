package org.hustings.graph;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Span;
import org.hustings.model.Value;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/**
 * Mints every IRI of the data under one base: "person/mark-rutte", "article/2024/a#char=0,63".
 *
 * <p>Whatever an id holds, its IRI is absolute, valid and below the base, and two ids never share
 * one: what is not a letter or digit of some script or one of "-._~" is percent-encoded, as is a
 * whole segment "." or ".." and a "/" that would make an empty segment.
 */
public final class Iris {
  /** The base where none is given. */
  public static final String DEFAULT_BASE = "https://w3id.org/hustings/id/";

  private static final String BUILD = "build/";
  private static final String HEX = "0123456789ABCDEF";

  private final String base;

  /** Mints under a base for which {@link #isBase} holds. */
  public Iris(String base) {
    if (!isBase(base)) {
      throw new IllegalStateException("no base for IRIs: " + base);
    }
    this.base = base;
  }

  /** True for an absolute http(s) IRI that ends with "/" and has neither query nor fragment. */
  public static boolean isBase(String base) {
    try {
      return base.matches("(?i)https?://[^/?#]+/([^?#]*/)?") && IRIx.create(base).isAbsolute();
    } catch (IRIException e) {
      return false;
    }
  }

  /** The base under which all others lie. */
  public String base() {
    return base;
  }

  /** "person/mark-rutte": the class in lower case, then the id, whose "/" part segments. */
  public String entity(Entity entity) {
    return base + entityPath(entity);
  }

  /**
   * "endorsement state/france person/mark-rutte": no IRI but a text of three parts; below no base.
   */
  static String side(Kind kind, Entity agent, Value about) {
    String object = about instanceof Entity entity ? entityPath(entity) : segment(about.label());
    return folder(kind.name()) + " " + entityPath(agent) + " " + object;
  }

  private static String entityPath(Entity entity) {
    return folder(entity.type()) + "/" + path(entity.id());
  }

  /** "article/2024/london": of the article, and of the graph that holds what it says. */
  public String article(String id) {
    return base + "article/" + path(id);
  }

  /** "endorsement/france/mark-rutte": the kind, then what fills the roles of its key, in order. */
  public String claim(Claim claim, Kind kind) {
    return base + claimPath(claim, kind);
  }

  /** "article/2024/london#char=0,63", after RFC 5147. */
  public String passage(String articleId, Span span) {
    return article(articleId) + "#char=" + span.start() + "," + span.end();
  }

  /** The passage's, with the path of the claim behind a semicolon. */
  public String evidence(String articleId, Evidence evidence, Kind kind) {
    return passage(articleId, evidence.passage()) + ";" + claimPath(evidence.claim(), kind);
  }

  /** "rule/endorsement/weight-behind": of a rule or an annotator. */
  public String method(String method) {
    return base + path(method);
  }

  /** "graph/gazetteer": of the graph that holds the gazetteer. */
  public String gazetteerGraph() {
    return base + "graph/gazetteer";
  }

  /** "build/ID": of a build and of the graph that records it. */
  public String build(String id) {
    return base + BUILD + path(id);
  }

  /** True for what {@link #build} gives. */
  public boolean isBuild(String iri) {
    return iri.startsWith(base + BUILD);
  }

  private static String claimPath(Claim claim, Kind kind) {
    StringBuilder path = new StringBuilder(folder(kind.name()));
    for (Role role : kind.key()) {
      claim.role(role.name()).ifPresent(value -> path.append('/').append(segment(key(value))));
    }
    return path.toString();
  }

  private static String key(Value value) {
    return value instanceof Entity entity ? entity.id() : value.label();
  }

  private static String folder(String type) {
    return segment(type.toLowerCase(Locale.ROOT));
  }

  /** An id in segments: "a/b" stays so, and nothing else gets an unencoded "/". */
  private static String path(String id) {
    StringBuilder path = new StringBuilder();
    int from = 0;
    for (int i = 1; i < id.length() - 1; i++) {
      boolean parts = id.charAt(i) == '/' && id.charAt(i - 1) != '/' && id.charAt(i + 1) != '/';
      if (parts) {
        path.append(segment(id.substring(from, i))).append('/');
        from = i + 1;
      }
    }
    return path.append(segment(id.substring(from))).toString();
  }

  /** A text as one segment. */
  private static String segment(String text) {
    if (text.equals(".") || text.equals("..")) {
      return text.replace(".", "%2E");
    }
    // Composed and decomposed letters look alike and are not to be compared by eye: only the
    // first are kept.
    boolean composed = Normalizer.isNormalized(text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80 ? isUnreserved(c) : composed && isLetter(c)) {
                out.appendCodePoint(c);
              } else {
                encode(out, c);
              }
            });
    return out.toString();
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  private static boolean isLetter(int c) {
    int type = Character.getType(c);
    // Selectors of variants, from E0100, are marks that RFC 3987 leaves out.
    return Character.isLetterOrDigit(c)
        || (c < 0xE0000
            && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK));
  }

  /** Percent-encodes in UTF-8; half a surrogate pair as if it were a character of its own. */
  private static void encode(StringBuilder out, int c) {
    if (c < 0x80) {
      octet(out, c);
    } else {
      int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
      int lead = (0xF00 >> (more + 1)) & 0xFF;
      octet(out, lead | (c >> (6 * more)));
      for (int i = more - 1; i >= 0; i--) {
        octet(out, 0x80 | ((c >> (6 * i)) & 0x3F));
      }
    }
  }

  private static void octet(StringBuilder out, int octet) {
    out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
  }
}
