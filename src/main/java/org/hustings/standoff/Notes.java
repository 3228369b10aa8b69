package org.hustings.standoff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hustings.model.Span;
import org.hustings.model.When;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;
import org.hustings.sidecar.Faults;

/**
 * Reads the notes on an event or a relation that are JSON objects: roles that have no words of
 * their own, and the date, the inferred roles, the method and the passage.
 */
final class Notes {
  static final String PASSAGE = "passage";
  static final String INFERRED = "inferred";
  static final String METHOD = "method";

  private static final Pattern OFFSET = Pattern.compile("[0-9]{1,9}");

  private final Annotations annotations;
  private final Schema schema;
  private final NoteValues values;
  private final int length;
  private final Faults faults;

  /**
   * Makes a reader.
   *
   * @param length of the article's text in code points
   */
  Notes(Annotations annotations, Schema schema, NoteValues values, int length, Faults faults) {
    this.annotations = annotations;
    this.schema = schema;
    this.values = values;
    this.length = length;
    this.faults = faults;
  }

  /** Adds to a claim what its notes say. */
  void read(Draft draft) {
    NoteReader reader = new NoteReader(faults);
    annotations.about(draft.id(), Annotation.Note.class).stream()
        .map(Annotation.Note::text)
        .filter(NoteReader::isFields)
        .forEach(text -> reader.fields(text).forEach((name, f) -> read(draft, name, f, text)));
  }

  private void read(Draft draft, String name, Field field, Part at) {
    if (field instanceof Field.Absent) {
      draft.leave(name);
    } else if (!draft.sees(name)) {
      fault(at, name + " stands twice", "it once: in a note, or as an argument or attribute");
    } else {
      switch (name) {
        case DraftReader.DATE -> date(draft, field, at);
        case METHOD -> method(draft, field, at);
        case INFERRED -> inferred(draft, field, at);
        case PASSAGE -> passage(draft, field, at);
        default -> role(draft, name, field, at);
      }
    }
  }

  private void role(Draft draft, String name, Field field, Part at) {
    Optional<Role> role = schema.role(draft.kind(), name);
    if (role.isEmpty()) {
      String problem = draft.kind().name() + " has no " + name;
      fault(at, problem, DraftReader.near(new Part(0, 0, name), names(draft.kind())));
    } else {
      values.value(role.get(), field, at).ifPresent(v -> draft.fill(name, v, Optional.empty()));
    }
  }

  private void date(Draft draft, Field field, Part at) {
    Optional<When> when =
        field instanceof Field.Plain plain ? When.read(plain.text()) : Optional.empty();
    when.ifPresentOrElse(
        draft::happened, () -> fault(at, "bad date", "\"2024-02-22\", \"2024-02\" or \"2024\""));
  }

  private void method(Draft draft, Field field, Part at) {
    if (field instanceof Field.Plain plain && !plain.text().isBlank()) {
      draft.foundBy(plain.text());
    } else {
      fault(at, "bad method", "a rule or annotator, such as \"" + Draft.METHOD + "\"");
    }
  }

  private void inferred(Draft draft, Field field, Part at) {
    List<String> roles = field instanceof Field.Several several ? several.items() : List.of("");
    if (roles.stream().allMatch(r -> schema.role(draft.kind(), r).isPresent())) {
      draft.inferred(roles);
    } else {
      fault(at, "bad inferred roles", "roles in brackets, such as [\"office\"]");
    }
  }

  private void passage(Draft draft, Field field, Part at) {
    List<Integer> offsets =
        field instanceof Field.Several several
            ? several.items().stream()
                .filter(i -> OFFSET.matcher(i).matches())
                .map(Integer::valueOf)
                .toList()
            : List.of();
    if (offsets.size() == 2 && offsets.get(0) < offsets.get(1) && offsets.get(1) <= length) {
      draft.standsAt(new Span(offsets.get(0), offsets.get(1)));
    } else {
      fault(at, "bad passage", "its start and end in the text of " + length + " characters");
    }
  }

  private Set<String> names(Kind kind) {
    Set<String> names = new TreeSet<>(Set.of(DraftReader.DATE, METHOD, INFERRED, PASSAGE));
    Stream.of(kind.key(), kind.details(), schema.common())
        .flatMap(List::stream)
        .map(Role::name)
        .forEach(names::add);
    return names;
  }

  private void fault(Part at, String problem, String expected) {
    faults.add(at.line(), at.column(), problem, expected);
  }
}
