package org.hustings.endpoint;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/** REPLACE, which ends when the query is cancelled, and makes no string that is too long. */
final class BoundedReplace extends ExprFunctionN {
  private Regular last = Regular.first();

  BoundedReplace(ExprList arguments) {
    super(Tags.tagReplace, arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
    Node node = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
    String text = node.getLiteralLexicalForm();
    last = last.or(text(values.get(1)), values.size() > 3 ? text(values.get(3)) : "");
    Matcher matcher = last.matcher(text, Bounded.cancelled(env));
    String replaced = replaced(matcher, text(values.get(2)));
    return replaced.equals(text)
        ? values.get(0)
        : NodeValue.makeNode(
            NodeFactory.createLiteral(
                replaced,
                node.getLiteralLanguage(),
                node.getLiteralBaseDirection(),
                node.getLiteralDatatype()));
  }

  private static String text(NodeValue value) {
    return Regular.text("REPLACE", value);
  }

  /** An empty match counts where it is the first: Java would go on with one behind each other. */
  private static String replaced(Matcher matcher, String by) {
    StringBuilder out = new StringBuilder();
    try {
      for (boolean first = true; matcher.find(); first = false) {
        if (first || matcher.end() > matcher.start()) {
          matcher.appendReplacement(out, by);
          Bounded.requireLength(out.length());
        }
      }
      matcher.appendTail(out);
      Bounded.requireLength(out.length());
      return out.toString();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("a replacement that does not fit its pattern: " + by, e);
    }
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    throw new IllegalStateException("asked without its surroundings");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedReplace(arguments);
  }
}
