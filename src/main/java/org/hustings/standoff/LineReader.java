package org.hustings.standoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hustings.model.Span;
import org.hustings.sidecar.Faults;
import org.hustings.standoff.Annotation.Argument;

/** Reads single lines: an id, a tab, the annotation in words between spaces, a tab, a text. */
final class LineReader {
  private static final Pattern ID = Pattern.compile("\\*|[TERAMN][0-9]+\\S*|#[A-Za-z]*[0-9]+\\S*");
  private static final Pattern OFFSET = Pattern.compile("[0-9]{1,9}");

  private final Faults faults;

  LineReader(Faults faults) {
    this.faults = faults;
  }

  /** The id of a line; empty, with a fault, when it has none. */
  Optional<Part> id(Part line) {
    Part id = line.split('\t', 2).get(0);
    if (ID.matcher(id.text()).matches() && id.text().length() < line.text().length()) {
      return Optional.of(id);
    }
    String expected = "T, E, R, A, M, N or # with a number, or *, and a tab";
    fault(id, "no annotation begins like this", expected);
    return Optional.empty();
  }

  /** The annotation of a line that has an id; empty, with a fault, when it is none. */
  Optional<? extends Annotation> annotation(Part line) {
    List<Part> fields = line.split('\t', 3);
    Part id = fields.get(0);
    Part body = fields.get(1);
    Part text = fields.size() > 2 ? fields.get(2) : line.end();
    return switch (id.text().charAt(0)) {
      case 'T' -> words(id, body, text);
      case 'E' -> event(id, body);
      case 'R' -> relation(id, body);
      case 'N' -> reference(id, body);
      case '#' -> note(id, body, text);
      case '*' -> equivalence(id, body);
      default -> attribute(id, body);
    };
  }

  private Optional<Annotation> words(Part id, Part body, Part text) {
    List<Part> parts = body.split(' ', 2);
    if (parts.size() < 2 || parts.get(0).isEmpty()) {
      return fault(body, "no type and offsets", "Person 0 5");
    }
    if (text.isEmpty()) {
      return fault(text, id + " has no words", "a tab and the words at its offsets");
    }
    List<Span> spans = new ArrayList<>();
    for (Part pair : parts.get(1).split(';', Integer.MAX_VALUE)) {
      Optional<Span> span = span(pair);
      if (span.isEmpty()) {
        return Optional.empty();
      }
      if (!spans.isEmpty() && span.get().start() < spans.get(spans.size() - 1).end()) {
        return fault(pair, "a span that begins before the one in front of it ends", "their order");
      }
      spans.add(span.get());
    }
    return Optional.of(new Annotation.Words(id, parts.get(0), List.copyOf(spans), text));
  }

  private Optional<Span> span(Part pair) {
    List<Part> numbers = pair.words();
    boolean offsets = numbers.stream().allMatch(n -> OFFSET.matcher(n.text()).matches());
    if (numbers.size() != 2 || !offsets) {
      fault(pair, "no offsets: " + pair, "where it starts and ends, such as 0 5");
      return Optional.empty();
    }
    int start = Integer.parseInt(numbers.get(0).text());
    int end = Integer.parseInt(numbers.get(1).text());
    if (end <= start) {
      fault(pair, "ends at " + end + " and starts at " + start, "an end behind the start");
      return Optional.empty();
    }
    return Optional.of(new Span(start, end));
  }

  private Optional<Annotation> event(Part id, Part body) {
    List<Argument> pairs = pairs(body.words());
    if (pairs.isEmpty() || pairs.size() < body.words().size()) {
      return fault(body, "no event", "Endorsement:T1 endorser:T2 candidate:T3");
    }
    Argument first = pairs.get(0);
    return Optional.of(
        new Annotation.Event(id, first.role(), first.target(), pairs.subList(1, pairs.size())));
  }

  private Optional<Annotation> relation(Part id, Part body) {
    List<Part> words = body.words();
    List<Argument> pairs = words.isEmpty() ? List.of() : pairs(words.subList(1, words.size()));
    if (words.size() != 3 || pairs.size() != 2) {
      return fault(body, "no relation", "endorses Arg1:T1 Arg2:T2");
    }
    return Optional.of(new Annotation.Relation(id, words.get(0), pairs));
  }

  /** What stands before and behind the colon of each word; words without one are left out. */
  private static List<Argument> pairs(List<Part> words) {
    return words.stream()
        .map(w -> w.split(':', 3))
        .filter(p -> p.size() == 2 && p.stream().noneMatch(Part::isEmpty))
        .map(p -> new Argument(p.get(0), p.get(1)))
        .toList();
  }

  private Optional<Annotation> attribute(Part id, Part body) {
    List<Part> parts = body.split(' ', 3);
    Part value = parts.size() > 2 ? parts.get(2) : body.end();
    return parts.size() < 2 || parts.get(0).isEmpty() || parts.get(1).isEmpty()
        ? fault(body, "no attribute", "factuality E1 Denied")
        : Optional.of(new Annotation.Attribute(id, parts.get(0), parts.get(1), value));
  }

  private Optional<Annotation> reference(Part id, Part body) {
    List<Part> words = body.words();
    List<Part> referent = words.size() == 3 ? words.get(2).split(':', 2) : List.of();
    if (referent.size() != 2 || referent.stream().anyMatch(Part::isEmpty)) {
      return fault(body, "no reference", "Reference T1 hustings:person/mark-rutte");
    }
    return Optional.of(
        new Annotation.Reference(id, words.get(1), referent.get(0), referent.get(1)));
  }

  private Optional<Annotation> note(Part id, Part body, Part text) {
    List<Part> words = body.words();
    return words.size() == 2
        ? Optional.of(new Annotation.Note(id, words.get(1), text))
        : fault(body, "no note", "AnnotatorNotes E1, a tab and the text");
  }

  private Optional<Annotation> equivalence(Part id, Part body) {
    List<Part> words = body.words();
    return words.size() > 2
        ? Optional.of(new Annotation.Equivalence(id, words.subList(1, words.size())))
        : fault(body, "no equivalence", "Equiv T1 T2");
  }

  private <T> Optional<T> fault(Part at, String problem, String expected) {
    faults.add(at.line(), at.column(), problem, expected);
    return Optional.empty();
  }
}
