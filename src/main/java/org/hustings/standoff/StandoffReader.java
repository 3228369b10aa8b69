package org.hustings.standoff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Description;
import org.hustings.model.Evidence;
import org.hustings.schema.Schema;
import org.hustings.sidecar.Completion;
import org.hustings.sidecar.Faults;
import org.hustings.sidecar.Sidecar;
import org.hustings.sidecar.Vocabulary;

/**
 * Reads the standoff annotation that lies beside an article: events are claims of the kind that
 * they are called after, and so are relations that are called after the direct property of a kind.
 *
 * <pre>
 * T1   Endorsement 43 54   weight behind
 * T2   State 27 34         British
 * N1   Reference T2 hustings:state/united-kingdom   United Kingdom
 * T3   Person 55 60        Rutte
 * E1   Endorsement:T1 endorser:T2 candidate:T3
 * A1   factuality E1 Reported
 * #1   AnnotatorNotes E1   {"date": "2024-02-22", "office": "&lt;office/nato-secretary-general&gt;"}
 * </pre>
 */
public final class StandoffReader {
  private final Schema schema;
  private final Gazetteer gazetteer;
  private final String base;

  /**
   * Makes a reader.
   *
   * @param base below which the entities lie that references name
   */
  public StandoffReader(Schema schema, Gazetteer gazetteer, String base) {
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.base = base;
  }

  /**
   * Reads the annotation of an article.
   *
   * @param beside what lies beside the article in Turtle: it may describe the article and declare
   *     entities; the claims of one article stand in one file
   * @throws org.hustings.model.InputException with every fault
   */
  public Annotated read(Path ann, Sidecar beside) {
    Faults faults = new Faults(ann.toString());
    Annotations annotations = new AnnotationFile(faults).read(ann, beside.article());
    Known known = new Known(gazetteer, new Vocabulary(schema, base), beside.descriptions());
    Mentions mentions = new Mentions(annotations, known, beside.article(), faults);
    Claims claims = new Claims(annotations, schema);
    List<Evidence> evidence =
        claims.read(
            drafts(annotations, known, mentions, beside.article(), faults),
            beside.article(),
            new Completion(gazetteer),
            faults);
    if (!claims.isEmpty() && beside.byHand()) {
      faults.add(
          0, "claims both here and in the .ttl beside it", "the claims of an article in one");
    }
    faults.report();
    return new Annotated(
        claims.isEmpty() ? beside : with(beside, mentions.made(), evidence),
        new Leftovers(annotations, claims.all()).findings(ann.toString()));
  }

  private DraftReader drafts(
      Annotations annotations, Known known, Mentions mentions, Article article, Faults faults) {
    int length = article.text().codePointCount(0, article.text().length());
    return new DraftReader(
        annotations,
        schema,
        mentions,
        new Marks(annotations, schema, faults),
        new Notes(annotations, schema, new NoteValues(known, faults), length, faults),
        faults);
  }

  private static Sidecar with(Sidecar beside, List<Description> made, List<Evidence> evidence) {
    List<Description> all = new ArrayList<>(beside.descriptions());
    all.addAll(made);
    return new Sidecar(beside.article(), all, evidence, beside.rejects(), true);
  }
}
