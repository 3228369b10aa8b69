package org.hustings.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/**
 * Makes a union of a path that parts: {@code a|(b/c)} asks for {@code a} and for {@code b/c}. Those
 * are patterns like others, which a store joins in the best order; a path it follows node by node.
 * Jena's own setting for this begins {@code b/(c|d)} at the wrong end.
 */
final class PathsApart extends TransformCopy {
  /** A path with more ways than so many is left as it is. */
  private static final int MOST = 16;

  @Override
  public Op transform(OpPath op) {
    TriplePath path = op.getTriplePath();
    if (path.isTriple()) {
      return op;
    }
    return ways(path.getPath()).stream()
        .map(way -> (Op) new OpPath(new TriplePath(path.getSubject(), way, path.getObject())))
        .reduce(OpUnion::create)
        .orElseThrow();
  }

  private static List<Path> ways(Path path) {
    List<Path> ways = new ArrayList<>();
    if (path instanceof P_Alt alt) {
      ways.addAll(ways(alt.getLeft()));
      ways.addAll(ways(alt.getRight()));
    } else if (path instanceof P_Inverse inverse) {
      ways(inverse.getSubPath()).forEach(way -> ways.add(new P_Inverse(way)));
    } else if (path instanceof P_Seq seq) {
      List<Path> then = ways(seq.getRight());
      for (Path first : ways(seq.getLeft())) {
        then.forEach(second -> ways.add(new P_Seq(first, second)));
      }
    }
    return ways.isEmpty() || ways.size() > MOST ? List.of(path) : ways;
  }
}
