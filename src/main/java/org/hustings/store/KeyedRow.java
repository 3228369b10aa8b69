package org.hustings.store;

import java.util.Collections;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** A row of an answer with the values that it is sorted by, null where it has none. */
final class KeyedRow extends BindingBase {
  private final @Nullable NodeValue[] keys;

  KeyedRow(Binding row, @Nullable NodeValue[] keys) {
    super(row);
    this.keys = keys;
  }

  /** The row without them. */
  Binding row() {
    return parent;
  }

  /** The values, in the order in which they count. */
  @Nullable NodeValue[] keys() {
    return keys;
  }

  @Override
  protected Iterator<Var> vars1() {
    return Collections.emptyIterator();
  }

  @Override
  protected int size1() {
    return 0;
  }

  @Override
  protected boolean isEmpty1() {
    return true;
  }

  @Override
  protected boolean contains1(Var variable) {
    return false;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    return null;
  }

  @Override
  protected Binding detachWithNewParent(Binding row) {
    return new KeyedRow(row, keys);
  }
}
