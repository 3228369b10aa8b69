package org.hustings.endpoint;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathBase;
import org.apache.jena.sparql.path.PathVisitor;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/**
 * A step of a property path, which ends when the query is cancelled. Jena follows a path from node
 * to node by recursion; where that goes too deep, the query is refused before the stack ends.
 */
final class WatchedPath extends PathBase {
  /** How many calls deep; that takes less than half of what {@link DeepThread} has. */
  private static final int DEEPEST = 100_000;

  private static final int LOOKED_AT_ONCE = 256;
  private static final StackWalker STACK = StackWalker.getInstance();

  private final Path step;
  private final AtomicBoolean cancelled;
  private int steps;

  private WatchedPath(Path step, AtomicBoolean cancelled) {
    this.step = step;
    this.cancelled = cancelled;
  }

  /** The same path, each part of it watched that may be taken again and again. */
  static Path watched(Path path, AtomicBoolean cancelled) {
    return copy(path, part -> watched(part, cancelled), part -> within(part, cancelled));
  }

  private static Path within(Path path, AtomicBoolean cancelled) {
    UnaryOperator<Path> deeper = part -> within(part, cancelled);
    return new WatchedPath(copy(path, deeper, deeper), cancelled);
  }

  /**
   * A path with other parts.
   *
   * @param once gives another for a part that is taken once
   * @param again gives another for a part that may be taken again and again
   */
  private static Path copy(Path path, UnaryOperator<Path> once, UnaryOperator<Path> again) {
    if (path instanceof P_Seq seq) {
      return new P_Seq(once.apply(seq.getLeft()), once.apply(seq.getRight()));
    }
    if (path instanceof P_Alt alt) {
      return new P_Alt(once.apply(alt.getLeft()), once.apply(alt.getRight()));
    }
    if (path instanceof P_Inverse inverse) {
      return new P_Inverse(once.apply(inverse.getSubPath()));
    }
    if (path instanceof P_ZeroOrMore1 more) {
      return new P_ZeroOrMore1(again.apply(more.getSubPath()));
    }
    if (path instanceof P_OneOrMore1 more) {
      return new P_OneOrMore1(again.apply(more.getSubPath()));
    }
    return path instanceof P_ZeroOrOne one ? new P_ZeroOrOne(again.apply(one.getSubPath())) : path;
  }

  @Override
  public void visit(PathVisitor visitor) {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
    steps++;
    if (steps % LOOKED_AT_ONCE == 0
        && STACK.walk(calls -> calls.skip(DEEPEST).findAny()).isPresent()) {
      throw new Refusal(
          403, "A path of the query leads over too many steps: begin it at a node, or shorten it.");
    }
    step.visit(visitor);
  }

  @Override
  public int hashCode() {
    return step.hashCode();
  }

  @Override
  public boolean equalTo(Path other, NodeIsomorphismMap same) {
    return other instanceof WatchedPath watched && step.equalTo(watched.step, same);
  }
}
