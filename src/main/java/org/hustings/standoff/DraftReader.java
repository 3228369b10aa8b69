package org.hustings.standoff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.model.Literal;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;
import org.hustings.sidecar.Faults;
import org.hustings.sidecar.Nearest;
import org.hustings.standoff.Annotation.Argument;

/** Reads events, and relations that are the direct property of a kind, with their arguments. */
final class DraftReader {
  /** The role that says when it happened; those that stand behind it read as dates too. */
  static final String DATE = "date";

  private final Annotations annotations;
  private final Schema schema;
  private final Mentions mentions;
  private final Marks marks;
  private final Notes notes;
  private final Faults faults;

  DraftReader(
      Annotations annotations,
      Schema schema,
      Mentions mentions,
      Marks marks,
      Notes notes,
      Faults faults) {
    this.annotations = annotations;
    this.schema = schema;
    this.mentions = mentions;
    this.marks = marks;
    this.notes = notes;
    this.faults = faults;
  }

  /** The claim of an event; empty, with faults, when anything is wrong. */
  Optional<Draft> event(Annotation.Event event) {
    Optional<Kind> kind = schema.kind(event.type().text());
    Set<String> kinds = schema.kinds().stream().map(Kind::name).collect(Collectors.toSet());
    if (kind.isEmpty()) {
      return fault(event.type(), "no kind of claim: " + event.type(), near(event.type(), kinds));
    }
    Optional<Annotation.Words> trigger = words(event.trigger());
    return read(
        new Draft(kind.get(), event.id(), trigger.map(Annotation.Words::hull)), event.arguments());
  }

  /** The claim of a relation of a kind that {@link #kind} gives. */
  Optional<Draft> relation(Annotation.Relation relation, Kind kind) {
    List<Argument> given = relation.arguments();
    List<Argument> arguments =
        List.of(
            new Argument(named(given.get(0), kind.subjectRole()), given.get(0).target()),
            new Argument(named(given.get(1), kind.objectRole()), given.get(1).target()));
    return read(new Draft(kind, relation.id(), Optional.empty()), arguments);
  }

  private static Part named(Argument argument, String role) {
    return new Part(argument.role().line(), argument.role().column(), role);
  }

  /** The kind whose direct property a relation is: that of endorsements for "endorses". */
  static Optional<Kind> kind(Annotation.Relation relation, Schema schema) {
    return schema.kinds().stream().filter(k -> relation.type().is(k.directName())).findFirst();
  }

  private Optional<Draft> read(Draft draft, List<Argument> arguments) {
    int before = faults.count();
    arguments.forEach(a -> argument(draft, a));
    marks.read(draft);
    notes.read(draft);
    Kind kind = draft.kind();
    Stream.concat(kind.key().stream(), kind.details().stream())
        .filter(r -> r.required() && !draft.hasSeen(r.name()))
        .forEach(
            r ->
                fault(
                    draft.id(),
                    "this " + kind.name() + " has no " + r.name(),
                    r.name() + ":T1, which takes " + NoteValues.range(r)));
    return faults.count() == before ? Optional.of(draft) : Optional.empty();
  }

  private void argument(Draft draft, Argument argument) {
    Part at = argument.role();
    String name = name(draft.kind(), at.text());
    Optional<Role> role = schema.role(draft.kind(), name);
    boolean again = !draft.sees(name);
    Optional<Annotation.Words> words = words(argument.target());
    if (role.isEmpty() && !name.equals(DATE)) {
      Set<String> names = names(draft.kind());
      fault(at, draft.kind().name() + " has no " + name, near(at, names));
    } else if (role.filter(r -> !r.terms().isEmpty()).isPresent()) {
      fault(at, name + " is no argument", "an attribute: A1, a tab and " + name + " " + draft.id());
    } else if (again && !draft.kind().inKey(name)) {
      fault(at, name + " stands twice", "it once; an event each");
    } else if (role.isEmpty()) {
      words.flatMap(w -> when(w, at)).ifPresent(draft::happened);
    } else {
      Role known = role.get();
      words
          .flatMap(w -> value(known, w, at))
          .ifPresent(v -> draft.fill(name, v, words.map(Annotation.Words::hull)));
    }
  }

  private Optional<Annotation.Words> words(Part target) {
    if (annotations.isEvent(target)) {
      String problem = target + " is an event; nested events are not carried";
      return fault(target, problem, "words (T)");
    }
    return annotations.words(target);
  }

  /** The role as it is called, without the number that tells several of one role apart. */
  private String name(Kind kind, String role) {
    boolean whole = schema.role(kind, role).isPresent();
    return whole ? role : role.replaceFirst("(?<=.)[0-9]+$", "");
  }

  private Set<String> names(Kind kind) {
    Set<String> names = new TreeSet<>(Set.of(DATE));
    Stream.of(kind.key(), kind.details(), schema.common())
        .flatMap(List::stream)
        .filter(r -> r.terms().isEmpty())
        .forEach(r -> names.add(r.name()));
    return names;
  }

  private Optional<Value> value(Role role, Annotation.Words words, Part at) {
    if (!role.classes().isEmpty()) {
      return mentions.value(role, words, at);
    }
    if (role.datatypes().contains("gYear")) {
      return when(words, at).map(w -> new Literal(w.said(), w.datatype()));
    }
    String datatype = new TreeSet<>(role.datatypes()).first();
    return Optional.of(new Literal(Mentions.text(words), datatype));
  }

  /** The date that a note on the words gives, or the words themselves. */
  private Optional<When> when(Annotation.Words words, Part at) {
    Stream<String> notes =
        annotations.about(words.id(), Annotation.Note.class).stream()
            .map(n -> n.text().text().strip());
    return Stream.concat(notes, Stream.of(Mentions.text(words)))
        .flatMap(text -> When.read(text).stream())
        .findFirst()
        .or(
            () -> {
              String problem = words.id() + " \"" + Mentions.text(words) + "\" is no date";
              return fault(at, problem, "a note on " + words.id() + " such as 2024-02-22");
            });
  }

  /** What should stand for a word: the nearest of some names, else all of them. */
  static String near(Part word, Set<String> names) {
    return Nearest.to(word.text(), names).orElse(String.join(", ", new TreeSet<>(names)));
  }

  private <T> Optional<T> fault(Part at, String problem, String expected) {
    faults.add(at.line(), at.column(), problem, expected);
    return Optional.empty();
  }
}
