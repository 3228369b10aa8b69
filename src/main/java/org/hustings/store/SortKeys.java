package org.hustings.store;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** Orders rows as ORDER BY says, by values that they carry with them; what has none is first. */
final class SortKeys implements Comparator<Binding> {
  private final List<SortCondition> conditions;
  private final FunctionEnv environment;

  SortKeys(List<SortCondition> conditions, FunctionEnv environment) {
    this.conditions = conditions;
    this.environment = environment;
  }

  /** A row with the values that it is sorted by. */
  Binding with(Binding row) {
    return new KeyedRow(row, of(row));
  }

  /** The row as it was. */
  static Binding without(Binding row) {
    return row instanceof KeyedRow keyed ? keyed.row() : row;
  }

  @Override
  public int compare(Binding one, Binding other) {
    @Nullable NodeValue[] ones = keys(one);
    @Nullable NodeValue[] others = keys(other);
    for (int i = 0; i < ones.length; i++) {
      int order = BindingComparator.compareNodesRaw(ones[i], others[i]);
      if (order != Expr.CMP_EQUAL) {
        boolean falling = conditions.get(i).getDirection() == Query.ORDER_DESCENDING;
        return falling ? -order : order;
      }
    }
    return BindingComparator.compareBindingsSyntactic(one, other);
  }

  /** The keys of a row; one that was written to disk and read again has lost them. */
  private @Nullable NodeValue[] keys(Binding row) {
    return row instanceof KeyedRow keyed ? keyed.keys() : of(row);
  }

  private @Nullable NodeValue[] of(Binding row) {
    @Nullable NodeValue[] keys = new NodeValue[conditions.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = value(conditions.get(i).getExpression(), row);
    }
    return keys;
  }

  private @Nullable NodeValue value(Expr expression, Binding row) {
    try {
      return expression.eval(row, environment);
    } catch (ExprEvalException e) {
      return null;
    }
  }
}
