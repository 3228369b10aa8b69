package org.hustings.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/** REGEX, which ends when the query is cancelled. */
final class BoundedRegex extends ExprFunctionN {
  private static final String FLAGS = "[smixq]*";

  /** The pattern of the last row: most queries have one for all. */
  private Optional<Compiled> last = Optional.empty();

  private record Compiled(String pattern, String flags, Pattern compiled) {}

  BoundedRegex(ExprList arguments) {
    super(Tags.tagRegex, arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
    String text = text(values.get(0));
    Pattern pattern = pattern(text(values.get(1)), values.size() > 2 ? text(values.get(2)) : "");
    Cancellable looked = new Cancellable(text, Bounded.cancelled(env));
    return NodeValue.makeBoolean(pattern.matcher(looked).find());
  }

  private static String text(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
  }

  private Pattern pattern(String pattern, String flags) {
    if (last.isEmpty()
        || !last.get().pattern().equals(pattern)
        || !last.get().flags().equals(flags)) {
      last = Optional.of(new Compiled(pattern, flags, compile(pattern, flags)));
    }
    return last.get().compiled();
  }

  /** Compiles a pattern; an ExprEvalException says what is wrong with it or its flags. */
  static Pattern compile(String pattern, String flags) {
    if (!flags.matches(FLAGS)) {
      throw new ExprEvalException("no flags of a pattern: " + flags);
    }
    try {
      return RegexEngine.makePattern("regex", pattern, flags);
    } catch (StackOverflowError e) {
      throw new ExprEvalException("a pattern that is nested too deeply", e);
    }
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    throw new IllegalStateException("asked without its surroundings");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedRegex(arguments);
  }
}
