package org.hustings.standoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.graph.Iris;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Literal;
import org.hustings.model.Reading;
import org.hustings.model.Span;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.schema.Kind;
import org.hustings.schema.Schema;
import org.hustings.sidecar.Completion;

/**
 * Writes what was read out of an article as standoff annotation, from which {@link StandoffReader}
 * reads the same evidence.
 *
 * <p>The trigger of an event is the whole passage. Entities for which words are found in it are
 * arguments; all that has no words of its own stands in a note on the event.
 */
public final class StandoffWriter {
  private final Schema schema;
  private final Gazetteer gazetteer;
  private final Iris iris;
  private final Completion completion;

  public StandoffWriter(Schema schema, Gazetteer gazetteer, Iris iris) {
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.iris = iris;
    this.completion = new Completion(gazetteer);
  }

  /** The lines for all evidence, in its order; empty when there is none. */
  public String write(Reading reading) {
    Sheet sheet = new Sheet(reading.article());
    reading.evidence().forEach(e -> write(e, reading.article(), sheet));
    return sheet.toString();
  }

  private void write(Evidence evidence, Article article, Sheet sheet) {
    NoteWriter note = new NoteWriter();
    Map<String, String> attributes = new TreeMap<>();
    StringBuilder event = new StringBuilder(evidence.claim().kind());
    event.append(':').append(sheet.words(evidence.claim().kind(), evidence.passage()));
    MentionFinder mentions = new MentionFinder(gazetteer, evidence);
    filled(evidence)
        .forEach(
            (name, value) -> {
              Optional<String> words = words(value, mentions, sheet);
              words.ifPresent(w -> event.append(' ').append(name).append(':').append(w));
              if (value instanceof Term term) {
                attributes.put(name, term.name());
              } else if (words.isEmpty()) {
                note(name, value, note);
              }
            });
    noteRest(evidence, article, sheet, note);
    String id = sheet.add('E', event.toString(), "");
    sheet.add('A', Marks.FACTUALITY + " " + id + " " + evidence.factuality().term(), "");
    attributes.forEach((name, term) -> sheet.add('A', name + " " + id + " " + term, ""));
    if (!note.isEmpty()) {
      sheet.add('#', "AnnotatorNotes " + id, note.toString());
    }
  }

  private static Map<String, Value> filled(Evidence evidence) {
    Map<String, Value> filled = new TreeMap<>(evidence.details());
    filled.putAll(evidence.claim().roles());
    return filled;
  }

  private Optional<String> words(Value value, MentionFinder mentions, Sheet sheet) {
    if (!(value instanceof Entity entity)) {
      return Optional.empty();
    }
    String label = entity.label().replaceAll("\\s+", " ");
    return mentions
        .find(entity)
        .map(place -> sheet.words(entity.type(), place, path(entity), label));
  }

  private void note(String name, Value value, NoteWriter note) {
    if (value instanceof Entity entity) {
      note.path(name, path(entity));
    } else if (value instanceof Literal literal) {
      note.typed(name, literal.datatype(), literal.lexical());
    }
  }

  private String path(Entity entity) {
    return iris.entity(entity).substring(iris.base().length());
  }

  /** What is no role, and what the gazetteer would add to the claim and the evidence does not. */
  private void noteRest(Evidence evidence, Article article, Sheet sheet, NoteWriter note) {
    Map<String, Value> roles = evidence.claim().roles();
    completion
        .of(kind(evidence), roles, evidence.details(), evidence.when(), article)
        .keySet()
        .forEach(note::absent);
    if (!evidence.when().said().isEmpty()) {
      note.text(DraftReader.DATE, evidence.when().said());
    }
    if (!evidence.inferred().isEmpty()) {
      note.several(Notes.INFERRED, evidence.inferred());
    }
    if (!evidence.method().equals(Draft.METHOD)) {
      note.text(Notes.METHOD, evidence.method());
    }
    List<Span> pieces = sheet.pieces(evidence.passage());
    Span hull = new Span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
    if (!hull.equals(evidence.passage())) {
      note.place(Notes.PASSAGE, evidence.passage());
    }
  }

  private Kind kind(Evidence evidence) {
    String name = evidence.claim().kind();
    return schema.kind(name).orElseThrow(() -> new IllegalStateException("no kind: " + name));
  }
}
