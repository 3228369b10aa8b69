package org.hustings.endpoint;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * Regular expressions that take a time in proportion to the length of the text, and end when the
 * query is cancelled. Java's own may take years for "(.*a){22}b", and some of them without looking
 * at the text, so that nothing can end them.
 */
final class Regular {
  private static final String FLAGS = "[smixq]*";

  /** How long a pattern may be, its counted parts written out. */
  private static final int LONGEST = 10_000;

  private final String pattern;
  private final String flags;
  private final Pattern compiled;

  private Regular(String pattern, String flags) {
    this.pattern = pattern;
    this.flags = flags;
    this.compiled = compile(pattern, flags);
  }

  /** A pattern that matches nothing much, to begin with. */
  static Regular first() {
    return new Regular("", "");
  }

  /** This, where it is the same pattern with the same flags, else another. */
  Regular or(String otherPattern, String otherFlags) {
    return pattern.equals(otherPattern) && flags.equals(otherFlags)
        ? this
        : new Regular(otherPattern, otherFlags);
  }

  /** Matches a text until the query is cancelled. */
  Matcher matcher(String text, AtomicBoolean cancelled) {
    return compiled.matcher(new Cancellable(text, cancelled));
  }

  /** The text of a plain or language-tagged string; else an ExprEvalException. */
  static String text(String function, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  private static Pattern compile(String pattern, String flags) {
    if (!flags.matches(FLAGS)) {
      throw new ExprEvalException("no flags of a pattern: " + flags);
    }
    if (Repeats.writtenOut(pattern) > LONGEST) {
      throw new Refusal(
          403,
          "A pattern of a regular expression is longer than "
              + LONGEST
              + " characters with its counted parts written out. Use * or + there.");
    }
    String plain = flags.contains("q") ? Pattern.quote(pattern) : pattern;
    try {
      return Pattern.compile(flags.contains("x") ? withoutSpace(plain) : plain, mask(flags));
    } catch (PatternSyntaxException | StackOverflowError e) {
      throw fault(pattern, e);
    }
  }

  private static int mask(String flags) {
    return (flags.contains("s") ? Pattern.DOTALL : 0)
        | (flags.contains("m") ? Pattern.MULTILINE : 0)
        | (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0);
  }

  /** By the flag x, white space counts in brackets only. */
  private static String withoutSpace(String pattern) {
    StringBuilder out = new StringBuilder();
    boolean brackets = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        out.append(c).append(pattern.charAt(++i));
        continue;
      }
      brackets = c == '[' || (brackets && c != ']');
      if (brackets || !Character.isWhitespace(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** What other engines can do is refused in words; what is none is an error like others. */
  private static RuntimeException fault(String pattern, Throwable e) {
    try {
      java.util.regex.Pattern.compile(pattern);
    } catch (java.util.regex.PatternSyntaxException | StackOverflowError known) {
      return new ExprEvalException("no regular expression: " + pattern, e);
    }
    return new Refusal(
        403,
        "A regular expression looks ahead, looks behind or back at a group, or counts too far:"
            + " these are not run here. Write it without, or use several.");
  }
}
