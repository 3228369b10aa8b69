package org.hustings.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hustings.model.Entity;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.model.Literal;
import org.hustings.model.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaReaderTest {
  private static final Path ONTOLOGY = Path.of("ontology/hustings.ttl");
  private static final Path SHAPES = Path.of("ontology/shapes.ttl");

  private static final Path RESOURCES = Path.of("src/test/resources/org/hustings/schema");

  @TempDir private Path folder;

  @Test
  void fourKindsOfClaimAreRead() {
    Schema schema = new SchemaReader().read(ONTOLOGY, SHAPES);

    assertThat(schema.kinds())
        .extracting(Kind::name)
        .containsExactly("Candidacy", "Endorsement", "Opposition", "Tenure");
    assertThat(schema.common()).extracting(Role::name).containsExactly("source", "via");
    assertThat(schema.classes()).containsEntry("Person", Schema.NAMESPACE + "Person");
    assertThat(schema.iri("Frontrunner")).isEqualTo(Schema.NAMESPACE + "Frontrunner");
  }

  @Test
  void keyAndDetailsKeepTheirOrder() {
    Kind kind = kind("Endorsement");

    assertThat(kind.key())
        .extracting(Role::name)
        .containsExactly("endorser", "candidate", "office", "contest");
    assertThat(kind.details()).extracting(Role::name).containsExactly("onBehalfOf", "strength");
    assertThat(kind.directProperty()).isEqualTo(Schema.NAMESPACE + "endorses");
    assertThat(kind.subjectRole()).isEqualTo("endorser");
    assertThat(kind.objectRole()).isEqualTo("candidate");
    assertThat(kind.label()).isEqualTo("endorsement");
  }

  @Test
  void rangesIncludeTheClassesBelow() {
    assertThat(role("Endorsement", "endorser").classes())
        .containsExactlyInAnyOrder("Agent", "Person", "State", "Organisation", "Group");
    assertThat(role("Endorsement", "candidate").classes()).containsExactly("Person");
    assertThat(role("Endorsement", "candidate").required()).isTrue();
    assertThat(role("Endorsement", "office").required()).isFalse();
    assertThat(role("Tenure", "office").required()).isTrue();
  }

  @Test
  void aRoleTakesWhatItsShapeSays() {
    assertThat(role("Tenure", "from").takes(new Literal("2014", "gYear"))).isTrue();
    assertThat(role("Tenure", "from").takes(new Literal("2014-01-01", "date"))).isFalse();
    assertThat(role("Tenure", "until").datatypes())
        .containsExactlyInAnyOrder("date", "gYearMonth", "gYear");
    assertThat(role("Tenure", "phase").takes(new Term("Former"))).isTrue();
    assertThat(role("Candidacy", "standing").terms()).contains("Frontrunner", "Withdrawn");
    assertThat(role("Candidacy", "standing").takes(new Term("Former"))).isFalse();
    Role source = new SchemaReader().read(ONTOLOGY, SHAPES).common().get(0);
    assertThat(source.takes(Literal.text("a US official"))).isTrue();
    assertThat(source.takes(new Entity("Person", "rishi-sunak", "Rishi Sunak"))).isTrue();
  }

  @Test
  void aKindInAnotherNamespaceNeedsNoJava() throws IOException {
    Path ontology = append(ONTOLOGY, "veto.ttl");
    Path shapes = append(SHAPES, "veto-shapes.ttl");

    Kind veto = new SchemaReader().read(ontology, shapes).kind("Veto").orElseThrow();

    assertThat(veto.iri()).isEqualTo("https://example.org/ns#Veto");
    assertThat(veto.key()).extracting(Role::name).containsExactly("vetoer", "candidate", "office");
    assertThat(veto.key().get(0).classes()).containsExactly("State");
    assertThat(veto.details()).extracting(Role::name).containsExactly("reason");
    assertThat(veto.directProperty()).isEqualTo("https://example.org/ns#vetoes");
  }

  @Test
  void allFaultsComeAtOnceWithTheirLines() throws IOException {
    Path ontology = append(ONTOLOGY, "faults.ttl");
    Path shapes = append(SHAPES, "faults-shapes.ttl");

    InputException fault =
        catchThrowableOfType(InputException.class, () -> new SchemaReader().read(ontology, shapes));

    // Lines are counted from the end of the real files, so that these may grow.
    assertThat(
            fault.findings().stream()
                .map(
                    f ->
                        f.file().startsWith(ontology.toString())
                            ? from(f, ONTOLOGY)
                            : from(f, SHAPES)))
        .containsExactlyElementsOf(lines("faults.txt"));
  }

  @Test
  void anOntologyWithoutKeysIsAFault() throws IOException {
    Path bare = Files.writeString(folder.resolve("bare.ttl"), "PREFIX h: <#>\n");

    InputException fault =
        catchThrowableOfType(InputException.class, () -> new SchemaReader().read(bare, SHAPES));

    assertThat(fault.findings()).anyMatch(f -> f.problem().equals("no class has a key"));
  }

  private String from(Finding finding, Path original) {
    try {
      int line = finding.line() - Files.readAllLines(original).size();
      String file = folder.relativize(Path.of(finding.file())).toString();
      return new Finding(file, line, 0, finding.problem(), finding.expected()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String resource) throws IOException {
    return Files.readAllLines(RESOURCES.resolve(resource));
  }

  private Path append(Path file, String resource) throws IOException {
    String more = Files.readString(RESOURCES.resolve(resource));
    return Files.writeString(folder.resolve(resource), Files.readString(file) + more);
  }

  private Kind kind(String name) {
    return new SchemaReader().read(ONTOLOGY, SHAPES).kind(name).orElseThrow();
  }

  private Role role(String kind, String role) {
    return kind(kind).role(role).orElseThrow();
  }
}
