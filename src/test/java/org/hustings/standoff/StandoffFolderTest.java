package org.hustings.standoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.graph.ArticleGraph;
import org.hustings.graph.Iris;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Reading;
import org.hustings.model.Span;
import org.hustings.model.When;
import org.hustings.sidecar.Sidecar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandoffFolderTest {
  private static final Iris IRIS = new Iris(Table.BASE);

  @TempDir Path folder;

  private StandoffFolder in(Path place) {
    return new StandoffFolder(
        place, Table.SCHEMA, Table.GAZETTEER, IRIS, new ArticleGraph(Table.SCHEMA, IRIS));
  }

  private static Reading reading(String id, String text) {
    return Sidecar.none(Article.of(id, text))
        .apply(new Reading(Article.of(id, text), List.of(), List.of()));
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void anArticleIsATextWithItsAnnotationAndWhatBratHasNoPlaceFor() throws IOException {
    Article article =
        new Article("2024/malta", "Malta backs Rutte.\n", "Malta", "", "2024-02-23", "", "");
    Entity malta = new Entity("Group", "malta~2024/malta", "Malta");
    Entity rutte = new Entity("Person", "mark-rutte", "Mark Rutte");
    Span place = new Span(0, 17);
    Evidence evidence =
        new Evidence(
            new Claim("Endorsement", Map.of("endorser", malta, "candidate", rutte)),
            place,
            article.quote(place),
            Factuality.DENIED,
            new When("2024-02"),
            Map.of(),
            Set.of(),
            "rule/endorsement/backs");
    Reading reading =
        new Reading(
            article,
            List.of(new org.hustings.model.Description(malta, Map.of())),
            List.of(evidence));
    in(folder).write(reading);

    assertThat(files(folder))
        .containsExactlyInAnyOrder(
            "annotation.conf", "2024/malta.txt", "2024/malta.ann", "2024/malta.ttl");
    assertThat(folder.resolve("2024/malta.txt")).hasContent("Malta backs Rutte.\n");
    assertThat(Files.readString(folder.resolve("2024/malta.ann")))
        .isEqualTo(
            """
            T1→Endorsement 0 17→Malta backs Rutte
            T2→Person 12 17→Rutte
            N1→Reference T2 hustings:person/mark-rutte→Mark Rutte
            T3→Group 0 5→Malta
            N2→Reference T3 hustings:group/malta~2024/malta→Malta
            E1→Endorsement:T1 candidate:T2 endorser:T3
            A1→factuality E1 Denied
            #1→AnnotatorNotes E1→{"date": "2024-02", "method": "rule/endorsement/backs"}
            """
                .replace("→", "\t"));
    assertThat(Files.readString(folder.resolve("2024/malta.ttl")))
        .contains("<>", "dct:issued", "dct:title", "<group/malta~2024/malta>", "h:Group");
  }

  @Test
  void idsFromOutsideStayBelowTheFolderAndApart() throws IOException {
    List<String> ids =
        List.of(
            "../../up",
            "..",
            ".",
            "/etc/passwd",
            "a//b",
            "a/../b",
            "a/",
            ".hidden/.x",
            "C:\\x",
            "a",
            "A",
            "a.txt/b",
            "annotation.conf/c",
            "A.TXT/b",
            "a b",
            "a%20b",
            "a=20b",
            "x|y?*<>\n",
            "y".repeat(10_000),
            "y".repeat(10_001),
            "z/".repeat(300) + "z",
            "\uD83D\uDDF3".repeat(99),
            "e\u0301",
            "\u00E9",
            "CON");
    Path below = folder.resolve("below");
    StandoffFolder files = in(below);
    ids.forEach(id -> files.write(reading(id, "Text of " + id)));

    Set<String> names = files(folder);
    assertThat(names).hasSize(2 * ids.size() + 1).allMatch(n -> n.startsWith("below/"));
    assertThat(names)
        .contains("below/a.txt", "below/a=20b.txt", "below/=2E=2E/=2E=2E/up.txt", "below/CON.ann");
    assertThat(names.stream().flatMap(n -> Stream.of(n.split("/"))))
        .allMatch(s -> !s.startsWith(".") && s.getBytes(StandardCharsets.UTF_8).length < 130)
        .noneMatch(s -> s.contains("%") || s.contains("\\") || s.contains(":"));
  }

  @Test
  void anIdThatIsTheFileOfAnotherIsRefused() {
    FileNames names = new FileNames(IRIS);
    Optional<String> first = names.of("y".repeat(10_000));
    names.of("x");

    assertThat(first.orElseThrow()).matches("y+~[0-9a-f]{32}");
    assertThat(names.of(first.orElseThrow()).orElseThrow()).isNotEqualTo(first.orElseThrow());
    assertThat(names.of("x").orElseThrow()).matches("x~[0-9a-f]{32}");
    assertThat(names.of("x")).isEmpty();
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    in(folder).write(reading("a", "One"));
    in(folder).write(reading("a", "One"));
    Path ann = Files.writeString(folder.resolve("a.ann"), "T1\tPerson 0 3\tOne\n");

    assertThatThrownBy(() -> in(folder).write(reading("a", "One")))
        .hasMessageContaining(ann + ": is there already and holds something else");
    assertThat(ann).hasContent("T1\tPerson 0 3\tOne\n");
    in(folder).write(reading("b", "Two"));
    assertThatThrownBy(() -> in(folder).write(reading("b", "Three"))).hasMessageContaining("b.txt");
    assertThat(files(folder))
        .containsExactlyInAnyOrder("annotation.conf", "a.txt", "a.ann", "b.txt", "b.ann");
  }

  @Test
  void aTextThatCannotBeCountedAlikeIsRefused() throws IOException {
    StandoffFolder files = in(folder);

    assertThatThrownBy(() -> files.write(reading("a", "\uFEFFOne")))
        .hasMessageContaining("begins with a byte order mark");
    assertThat(files(folder)).containsExactly("annotation.conf");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> in(file)).hasMessageContaining("annotation.conf: cannot be written: ");
  }

  @Test
  void theConfigurationNamesWhatTheOntologyHas() {
    String text = new Configuration(Table.SCHEMA).text();

    assertThat(text)
        .contains("[entities]\nAgent\nContest\nDate\nGroup\nOffice\nOrganisation\nPerson\nState\n")
        .contains("\nendorses\tArg1:Agent|Group|Organisation|Person|State, Arg2:Person\n")
        .contains("\nTenure\tholder*:Person, office*:Office, from*:Date, until?:Date, source?:")
        .contains("\nfactuality\tArg:<EVENT>, Value:Asserted|Reported|Expected|Possible|Denied|")
        .contains("\nphase\tArg:Tenure, Value:Acting|Caretaker|Elect|Former|Incumbent|Outgoing\n");
    assertThat(text.lines().filter(l -> !l.isEmpty() && !l.startsWith("#")))
        .allMatch(
            l -> l.matches("\\[\\w+\\]|(\\w+|<OVERLAP>)(\t([\\w<>-]+[*?]?:[\\w|<>-]+(, )?)+)?"));
  }
}
