package org.hustings.standoff;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.model.Span;

/** What one line of a file of standoff annotation says. */
sealed interface Annotation {
  /** Its own name in the file, such as "T1"; "*" for those without. */
  Part id();

  /** The annotations that it speaks of. */
  List<Part> targets();

  /**
   * Words of the text with a type: {@code T1 Person 0 5;10 15 Mark Rutte}.
   *
   * @param spans in the order of the text; more than one when it is discontinuous
   * @param words what stands there; those of several spans are joined by spaces
   */
  record Words(Part id, Part type, List<Span> spans, Part words) implements Annotation {
    @Override
    public List<Part> targets() {
      return List.of();
    }

    /** From its first character to its last. */
    Span hull() {
      return new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    }
  }

  /** A role with what fills it: {@code candidate:T2}. */
  record Argument(Part role, Part target) {}

  /** A claim: {@code E1 Endorsement:T1 endorser:T2 candidate:T3}. */
  record Event(Part id, Part type, Part trigger, List<Argument> arguments) implements Annotation {
    @Override
    public List<Part> targets() {
      return Stream.concat(Stream.of(trigger), arguments.stream().map(Argument::target)).toList();
    }
  }

  /** Two things in relation: {@code R1 endorses Arg1:T2 Arg2:T3}. */
  record Relation(Part id, Part type, List<Argument> arguments) implements Annotation {
    @Override
    public List<Part> targets() {
      return arguments.stream().map(Argument::target).toList();
    }
  }

  /**
   * A mark on an annotation: {@code A1 factuality E1 Denied} or {@code M1 Negation E1}.
   *
   * @param value empty for a mark that is there or not
   */
  record Attribute(Part id, Part type, Part target, Part value) implements Annotation {
    @Override
    public List<Part> targets() {
      return List.of(target);
    }
  }

  /** Whom or what it means: {@code N1 Reference T1 hustings:person/mark-rutte Mark Rutte}. */
  record Reference(Part id, Part target, Part database, Part referent) implements Annotation {
    @Override
    public List<Part> targets() {
      return List.of(target);
    }
  }

  /** What somebody noted on it: {@code #1 AnnotatorNotes E1 ...}. */
  record Note(Part id, Part target, Part text) implements Annotation {
    @Override
    public List<Part> targets() {
      return List.of(target);
    }
  }

  /** Words that mean the same: {@code * Equiv T1 T2}. */
  record Equivalence(Part id, List<Part> members) implements Annotation {
    @Override
    public List<Part> targets() {
      return members;
    }
  }
}
