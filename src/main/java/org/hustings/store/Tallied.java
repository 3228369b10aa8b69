package org.hustings.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.util.Context;

/**
 * Takes from {@link Tallies} what a query counts of the whole graph: {@code ?s ?p ?o} by {@code
 * ?p}, or {@code ?s <p> ?o} by {@code ?o}. Only a group that is the query's own is looked at, none
 * within a pattern.
 */
final class Tallied {
  private Tallied() {}

  /** The same algebra, with the counts in place of their group. */
  static Op rewritten(Op op, Context context) {
    return Tallies.of(context)
        .map(tallies -> rewritten(op, tallies, Context.getCancelSignal(context)))
        .orElse(op);
  }

  private static Op rewritten(Op op, Tallies tallies, AtomicBoolean cancelled) {
    if (op instanceof OpGroup group) {
      return counts(group, tallies, cancelled).map(c -> (Op) table(group, c)).orElse(op);
    }
    if (op instanceof OpModifier || op instanceof OpExtend || op instanceof OpFilter) {
      Op1 outer = (Op1) op;
      return outer.copy(rewritten(outer.getSubOp(), tallies, cancelled));
    }
    return op;
  }

  private static Optional<Map<Node, Long>> counts(
      OpGroup group, Tallies tallies, AtomicBoolean cancelled) {
    if (!(group.getSubOp() instanceof OpBGP pattern) || pattern.getPattern().size() != 1) {
      return Optional.empty();
    }
    Triple triple = pattern.getPattern().get(0);
    Node by = triple.getPredicate().isVariable() ? triple.getPredicate() : triple.getObject();
    List<Node> nodes = List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
    List<Node> variables = nodes.stream().filter(Node::isVariable).distinct().toList();
    boolean free = nodes.stream().filter(Node::isConcrete).allMatch(triple.getPredicate()::equals);
    boolean whole = free && variables.size() == (triple.getPredicate().isVariable() ? 3 : 2);
    if (!whole
        || !group.getGroupVars().getExprs().isEmpty()
        || !group.getGroupVars().getVars().equals(List.of(by))
        || !group.getAggregators().stream().allMatch(a -> counts(a.getAggregator(), variables))) {
      return Optional.empty();
    }
    return Optional.of(
        triple.getPredicate().isVariable()
            ? tallies.byPredicate(cancelled)
            : tallies.byObject(triple.getPredicate(), cancelled));
  }

  /** True when it counts each solution once: no variable of the pattern is ever unbound. */
  private static boolean counts(Aggregator aggregator, List<Node> variables) {
    return aggregator instanceof AggCount
        || (aggregator instanceof AggCountVar count
            && count.getExprList().get(0) instanceof ExprVar of
            && variables.contains(of.asVar()));
  }

  private static OpTable table(OpGroup group, Map<Node, Long> counts) {
    Var by = group.getGroupVars().getVars().get(0);
    Table table = TableFactory.create();
    counts.forEach((node, count) -> table.addBinding(row(group, by, node, count)));
    return OpTable.create(table);
  }

  private static Binding row(OpGroup group, Var by, Node node, long count) {
    BindingBuilder row = Binding.builder().add(by, node);
    Node number = NodeValue.makeInteger(count).asNode();
    for (ExprAggregator aggregator : group.getAggregators()) {
      row.add(aggregator.getVar(), number);
    }
    return row.build();
  }
}
