package org.hustings.sidecar;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.article.ArticleReader;
import org.hustings.article.Receiver;
import org.hustings.article.Rejection;
import org.hustings.article.Source;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.GazetteerReader;
import org.hustings.model.Article;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;

/** The articles that come with the program, read once, each with its sidecar. */
final class Archive implements Receiver {
  static final Schema SCHEMA =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));
  static final Gazetteer GAZETTEER =
      new GazetteerReader().read(Path.of("data/gazetteer"), Desk.BASE, SCHEMA);
  static final Archive ALL = new Archive();

  private final SidecarReader reader = new SidecarReader(SCHEMA, GAZETTEER, Desk.BASE);
  private final List<Sidecar> sidecars = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Archive() {
    new ArticleReader(new ByteArrayInputStream(new byte[0]))
        .read(List.of(Path.of("data/articles")), this);
  }

  List<Sidecar> sidecars() {
    return List.copyOf(sidecars);
  }

  /** Those that are annotated by hand. */
  Stream<Sidecar> byHand() {
    return sidecars.stream().filter(Sidecar::byHand);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The last part of an article's id. */
  static String name(Article article) {
    return article.id().replaceFirst(".*/", "");
  }

  @Override
  public void article(Source source) {
    try {
      for (Path sidecar : source.sidecar()) {
        sidecars.add(reader.read(sidecar, source.article()));
      }
    } catch (InputException e) {
      findings.addAll(e.findings());
    }
  }

  @Override
  public void reject(Rejection rejection) {
    findings.addAll(rejection.findings());
  }
}
