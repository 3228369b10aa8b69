package org.hustings.sidecar;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.schema.Schema;

/**
 * Reads the Turtle that lies beside an article: metadata, claims with a quote each, claims of the
 * rules that are wrong, and the people and offices that the gazetteer lacks.
 *
 * <pre>
 * &lt;&gt; a h:Article ; dct:issued "2024-02-23"^^xsd:date ;
 *    h:says [ a h:Endorsement ; h:endorser &lt;state/united-kingdom&gt; ; h:candidate "Mark Rutte" ;
 *             h:quote "put its weight behind Rutte" ] .
 * </pre>
 *
 * <p>A claim without {@code h:factuality} is asserted. The contest of a claim and the year of a
 * tenure are taken from the gazetteer where they are not given.
 */
public final class SidecarReader {
  private final Schema schema;
  private final Gazetteer gazetteer;
  private final String base;

  /**
   * Makes a reader.
   *
   * @param base against which relative IRIs are resolved
   */
  public SidecarReader(Schema schema, Gazetteer gazetteer, String base) {
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.base = base;
  }

  /**
   * Reads the sidecar of an article.
   *
   * @throws org.hustings.model.InputException with every fault, or the first one of syntax
   */
  public Sidecar read(Path ttl, Article bare) {
    Faults faults = new Faults(ttl.toString());
    String turtle = text(ttl, faults);
    Statements statements = Statements.parse(turtle, base, faults);
    faults.report();
    if (statements.all().isEmpty()) {
      faults.add(0, "says nothing", "<> a h:Article ; dct:title \"...\"");
    }
    Sidecar sidecar =
        new Outline(statements, new Vocabulary(schema, base), gazetteer, faults).sidecar(bare);
    faults.report();
    return sidecar;
  }

  private static String text(Path ttl, Faults faults) {
    try {
      String text = Files.readString(ttl);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      faults.add(0, "is not in UTF-8", "Turtle in UTF-8");
    } catch (IOException e) {
      faults.add(0, "cannot be read", "a readable file");
    }
    return "";
  }
}
