package org.hustings.standoff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.model.Entity;
import org.hustings.model.Literal;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Role;
import org.hustings.sidecar.Faults;

/**
 * Reads what fills a role out of a note: "&lt;person/mark-rutte&gt;", a label, a date or a text.
 */
final class NoteValues {
  private static final Set<String> DATES = Set.of("date", "gYearMonth", "gYear");

  private final Known known;
  private final Faults faults;

  NoteValues(Known known, Faults faults) {
    this.known = known;
    this.faults = faults;
  }

  /** The value; empty, with a fault, when it does not fit the role. */
  Optional<Value> value(Role role, Field field, Part at) {
    Optional<Value> value = Optional.empty();
    if (field instanceof Field.Plain plain && plain.text().matches("(?s)<.*>")) {
      return entity(role, plain.text(), at);
    } else if (field instanceof Field.Plain plain) {
      value = plain(role, plain.text(), at);
    } else if (field instanceof Field.Typed typed) {
      value = literal(role, typed.lexical(), typed.datatype());
    }
    return value.or(() -> fault(at, role.name() + " cannot be " + shown(field), range(role)));
  }

  private Optional<Value> entity(Role role, String path, Part at) {
    Optional<Entity> entity = known.at(path.substring(1, path.length() - 1));
    if (entity.isEmpty()) {
      return fault(at, role.name() + " " + path + " is not known", known.alike(path));
    }
    return role.takes(entity.get())
        ? entity.map(e -> e)
        : fault(at, role.name() + " cannot be " + path, range(role));
  }

  private Optional<Value> plain(Role role, String text, Part at) {
    Optional<Value> term =
        role.terms().stream().filter(t -> t.equalsIgnoreCase(text)).findFirst().map(Term::new);
    List<Entity> named = known.labelled(role.classes(), text);
    if (named.size() > 1 && !role.datatypes().contains("string")) {
      String paths = named.stream().map(Known::path).collect(Collectors.joining(">, <", "<", ">"));
      return fault(at, role.name() + " \"" + text + "\" can mean " + named.size(), paths);
    }
    return term.or(() -> named.size() == 1 ? named.stream().findFirst() : Optional.empty())
        .or(() -> When.read(text).flatMap(w -> literal(role, text, w.datatype())))
        .or(() -> text.isBlank() ? Optional.empty() : literal(role, text, "string"));
  }

  private static Optional<Value> literal(Role role, String lexical, String datatype) {
    Literal literal = new Literal(lexical, datatype);
    boolean wellFormed =
        !DATES.contains(datatype)
            || When.read(lexical).filter(w -> w.datatype().equals(datatype)).isPresent();
    return role.takes(literal) && wellFormed ? Optional.of(literal) : Optional.empty();
  }

  private static String shown(Field field) {
    if (field instanceof Field.Plain plain) {
      return "\"" + plain.text() + "\"";
    }
    return field instanceof Field.Typed typed
        ? "\"" + typed.lexical() + "\" of " + typed.datatype()
        : "a list";
  }

  /** What may fill a role, in words. */
  static String range(Role role) {
    return Stream.of(role.classes(), role.terms(), role.datatypes())
        .flatMap(s -> new TreeSet<>(s).stream())
        .collect(Collectors.joining(", "));
  }

  private <T> Optional<T> fault(Part at, String problem, String expected) {
    faults.add(at.line(), at.column(), problem, expected);
    return Optional.empty();
  }
}
