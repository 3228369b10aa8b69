package org.hustings.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.irix.IRIException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Parses SPARQL 1.2 queries and updates; what does not parse is a finding at the parser's line and
 * column.
 */
public final class Sparql {
  private static final int EXPECTED_SHOWN = 10;
  private static final Pattern PLACE =
      Pattern.compile("\\s*(?:at )?[Ll]ine (\\d{1,9}), column (\\d{1,9})[.:]?\\s*");
  private static final Pattern ENCOUNTERED =
      Pattern.compile("Encountered \" (?:<[^>]*>|\".*?\") \"(.*?)\\s*\"+");
  private static final Pattern END = Pattern.compile("Encountered \"<EOF>\".*");
  private static final Pattern NO_TOKEN =
      Pattern.compile(
          "Lexical error\\W+Encountered: (?:'(\\d+)' \\(\\d+\\)|<EOF>),?(?: after prefix \"(.*)\")?");
  private static final Pattern TOKEN = Pattern.compile("^\\s+(\\S.*?)(?: \\.\\.\\.)?\\s*$");

  private Sparql() {}

  /**
   * The query of a text.
   *
   * @param file how a finding names the text
   */
  static Query parse(String file, String text) {
    return strict(file, text, (t, syntax) -> QueryFactory.create(t, syntax));
  }

  /**
   * The query of a text; an InputException tells its faults.
   *
   * @param file how a finding names the text
   * @param base what relative IRIs are resolved against
   */
  public static Query query(String file, String text, String base) {
    return strict(file, text, (t, syntax) -> QueryFactory.create(t, base, syntax));
  }

  /**
   * The updates of a text; an InputException tells its faults.
   *
   * @param using the graphs that the protocol names for WHERE parts
   */
  public static UpdateRequest update(String file, String text, String base, UsingList using) {
    return strict(
        file,
        text,
        (t, syntax) ->
            UpdateFactory.read(
                using, new ByteArrayInputStream(t.getBytes(StandardCharsets.UTF_8)), base, syntax));
  }

  /** Reads a text by the grammar of SPARQL 1.2; see {@link Escapes}. */
  private static <T> T strict(String file, String text, BiFunction<String, Syntax, T> parser) {
    if (!Escapes.in(text)) {
      return parsed(file, () -> parser.apply(text, Syntax.syntaxSPARQL_12));
    }
    Optional<Finding> fault = Escapes.fault(file, text);
    if (fault.isPresent()) {
      throw new InputException(fault.get());
    }
    parsed(file, () -> parser.apply(Escapes.neutral(text), Syntax.syntaxSPARQL_12));
    return parsed(file, () -> parser.apply(text, Syntax.syntaxARQ));
  }

  private static <T> T parsed(String file, Supplier<T> parser) {
    try {
      return parser.get();
    } catch (QueryParseException e) {
      throw new InputException(fault(file, e));
    } catch (QueryException | UpdateException | IRIException e) {
      throw new InputException(new Finding(file, 0, 0, firstLine(e), "a text in SPARQL 1.2"));
    } catch (StackOverflowError e) {
      throw new InputException(new Finding(file, 0, 0, "is nested too deeply", "less of it"));
    }
  }

  /** Every variable that a query mentions. */
  static Set<Var> variables(Query query) {
    Set<Var> variables = new HashSet<>(query.getProjectVars());
    if (query.getQueryPattern() != null) {
      Op algebra = Algebra.compile(query);
      variables.addAll(OpVars.mentionedVars(algebra));
      variables.addAll(OpVars.visibleVars(algebra));
    }
    return variables;
  }

  /** The exception's own line and column are those of the token before. */
  private static Finding fault(String file, QueryParseException e) {
    Matcher place = PLACE.matcher(firstLine(e));
    boolean placed = place.find();
    int line = placed ? Integer.parseInt(place.group(1)) : Math.max(0, e.getLine());
    int column = placed ? Integer.parseInt(place.group(2)) : Math.max(0, e.getColumn());
    String problem = place.reset().replaceAll(" ").strip();
    return new Finding(file, line, column, inWords(problem), expected(e));
  }

  private static String inWords(String problem) {
    Matcher token = ENCOUNTERED.matcher(problem);
    if (token.matches()) {
      return "unexpected '" + token.group(1) + "'";
    }
    if (END.matcher(problem).matches()) {
      return "unexpected end";
    }
    Matcher none = NO_TOKEN.matcher(problem);
    return none.matches() ? noToken(none) : problem;
  }

  /** The parser names the character after what makes no token by its number. */
  private static String noToken(Matcher none) {
    String before = Optional.ofNullable(none.group(2)).orElse("");
    if (!before.isEmpty()) {
      return "'" + before + "' is no word of SPARQL, or not finished";
    }
    return Optional.ofNullable(none.group(1))
        .map(number -> "unexpected '" + Character.toString(Integer.parseInt(number)) + "'")
        .orElse("unexpected end");
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("does not parse");
  }

  /** The parser lists what it expected one a line, indented, under "Was expecting one of:". */
  private static String expected(QueryParseException e) {
    List<String> tokens = new ArrayList<>();
    String.valueOf(e.getMessage())
        .lines()
        .dropWhile(l -> !l.startsWith("Was expecting"))
        .skip(1)
        .forEach(
            line -> {
              Matcher matcher = TOKEN.matcher(line);
              if (matcher.matches()) {
                tokens.add(matcher.group(1));
              }
            });
    return tokens.stream().limit(EXPECTED_SHOWN).collect(Collectors.joining(" "))
        + (tokens.size() > EXPECTED_SHOWN ? " ..." : "");
  }
}
