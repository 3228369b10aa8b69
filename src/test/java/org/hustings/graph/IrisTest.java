package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Factuality;
import org.hustings.model.Literal;
import org.hustings.model.Span;
import org.hustings.schema.Kind;
import org.junit.jupiter.api.Test;

class IrisTest {
  private static final String BASE = Iris.DEFAULT_BASE;
  private static final List<String> HOSTILE =
      List.of(
          "../../x",
          "..",
          ".",
          "a/../b",
          "a//b",
          "/etc/passwd",
          "a/",
          "//evil.example/x",
          "<script>alert(1)</script>",
          "line\nbreak\r\n\u0000\u007f",
          "50%",
          "%2E%2E/x",
          "a%2Fb",
          "a b",
          "a?b=c#d",
          "http://evil.example/",
          "Ωmega/мир/世界/भारत/العربية",
          "cafe\u0301",
          "caf\u00e9",
          "\u202Ertl",
          "😀",
          "\ud800x",
          "\ufdd0\uffff",
          "\"'`{}|\\^<>",
          "x".repeat(10_000),
          "/".repeat(10_000));

  @Test
  void idsOfEveryKindGiveValidIrisBelowTheBase() {
    for (String iri : minted(HOSTILE)) {
      IRIx parsed = IRIx.create(iri);
      assertThat(parsed.isReference()).as(iri).isTrue();
      assertThat(parsed.hasViolations()).as(iri).isFalse();
      assertThat(IRIx.create(BASE + "a/b").resolve(iri).str()).isEqualTo(iri);
      assertThat(iri).startsWith(BASE).doesNotContainPattern("[\\s<>\"\\\\{}|^`]|//.*//");
    }
  }

  @Test
  void strictReadersTakeThemWithoutWarning() {
    StringBuilder lines = new StringBuilder();
    minted(HOSTILE).forEach(i -> lines.append('<' + i + "> <" + BASE + "p> <" + i + "> .\n"));
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(lines.toString(), Lang.NTRIPLES)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);

    assertThat(graph.size()).isEqualTo(minted(HOSTILE).size());
  }

  @Test
  void twoIdsNeverShareAnIri() {
    List<String> ids = new ArrayList<>(HOSTILE);
    Random random = new Random(7);
    String letters = "a./%2EF~é\u0301#";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder id = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        id.append(letters.charAt(random.nextInt(letters.length())));
      }
      ids.add(id.toString());
    }
    Set<String> distinct = new HashSet<>(ids);

    Set<String> iris = new HashSet<>();
    distinct.forEach(id -> iris.add(Example.IRIS.article(id)));

    assertThat(iris).hasSameSizeAs(distinct);
  }

  @Test
  void anIdCanBeReadBackOutOfItsIri() {
    for (String id : HOSTILE) {
      if (id.indexOf('\ud800') < 0) {
        String path = Example.IRIS.article(id).substring((BASE + "article/").length());
        assertThat(URLDecoder.decode(path, StandardCharsets.UTF_8)).isEqualTo(id);
      }
    }
  }

  @Test
  void lettersOfEveryScriptAndSlashesOfArticlesAreKept() {
    assertThat(Example.IRIS.article("2024/Ωmega/世界")).isEqualTo(BASE + "article/2024/Ωmega/世界");
    assertThat(Example.IRIS.entity(new Entity("OfficeKind", "prime-minister", "")))
        .isEqualTo(BASE + "officekind/prime-minister");
    assertThat(Example.IRIS.entity(new Entity("Group", "allies~2024/a", "")))
        .isEqualTo(BASE + "group/allies~2024/a");
    assertThat(Example.IRIS.article("../a b")).isEqualTo(BASE + "article/%2E%2E/a%20b");
    assertThat(Example.IRIS.passage("a", new Span(3, 7))).isEqualTo(BASE + "article/a#char=3,7");
  }

  @Test
  void theClassIsLowerCasedInEveryLocale() {
    assertThat(Example.IRIS.entity(new Entity("INSTITUTION", "x", "")))
        .isEqualTo(BASE + "institution/x");
  }

  @Test
  void claimsFollowTheirKeyAndLeaveOutWhatIsNotFilled() {
    Kind kind = Example.SCHEMA.kind("Tenure").orElseThrow();
    Claim claim =
        new Claim(
            "Tenure",
            Map.of(
                "from",
                new Literal("2010", "gYear"),
                "holder",
                new Entity(
                    "Person", "a b~x/y", "A"))); // a group or person of an article in folders

    assertThat(Example.IRIS.claim(claim, kind)).isEqualTo(BASE + "tenure/a%20b~x%2Fy/2010");
  }

  @Test
  void aBaseIsAnAbsoluteIriThatEndsWithASlash() {
    assertThat(Iris.isBase("http://localhost:3330/id/")).isTrue();
    assertThat(Iris.isBase("https://example.org/")).isTrue();
    assertThat(Iris.isBase("https://example.org/id")).isFalse();
    assertThat(Iris.isBase("https://example.org/id#")).isFalse();
    assertThat(Iris.isBase("https:///id/")).isFalse();
    assertThat(Iris.isBase("https://example.org/a b/")).isFalse();
    assertThat(Iris.isBase("file:///id/")).isFalse();
    assertThat(Iris.isBase("")).isFalse();
    assertThatThrownBy(() -> new Iris("id/")).isInstanceOf(IllegalStateException.class);
  }

  private static List<String> minted(List<String> ids) {
    List<String> iris = new ArrayList<>();
    Kind kind = Example.SCHEMA.kind("Endorsement").orElseThrow();
    for (String id : ids) {
      Entity person = new Entity("Person", id, "x");
      Claim claim = new Claim("Endorsement", Map.of("endorser", person, "candidate", person));
      iris.add(Example.IRIS.article(id));
      iris.add(Example.IRIS.entity(person));
      iris.add(Example.IRIS.claim(claim, kind));
      iris.add(Example.IRIS.passage(id, new Span(0, 1)));
      iris.add(Example.IRIS.method("rule/" + id));
      iris.add(
          Example.IRIS.evidence(id, Example.evidence(claim, Factuality.DENIED, Map.of()), kind));
    }
    return iris;
  }
}
