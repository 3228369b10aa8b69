package org.hustings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the rooms apart: who may use whom, and what stands in one place only. */
class ArchitectureTest {
  private static final String ROOT = "org.hustings.";
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hustings");

  /** The rooms and the rooms that each may use; a room that is not here may not be. */
  private static final Map<String, String> MAY_USE =
      Map.ofEntries(
          Map.entry("model", ""),
          Map.entry("schema", "model"),
          Map.entry("page", "model"),
          Map.entry("crawl", ""),
          Map.entry("article", "model page crawl"),
          Map.entry("text", "model"),
          Map.entry("gazetteer", "model schema text"),
          Map.entry("rules", "model schema text"),
          Map.entry("mapping", "model schema text gazetteer rules"),
          Map.entry("sidecar", "model schema text gazetteer"),
          Map.entry("graph", "model schema gazetteer"),
          Map.entry("standoff", "model schema text gazetteer sidecar graph"),
          Map.entry("remote", "model graph"),
          Map.entry("store", "model graph remote"),
          Map.entry("evaluation", "model schema text gazetteer"),
          Map.entry(
              "pipeline",
              "model schema article text gazetteer rules mapping sidecar standoff graph store"),
          Map.entry("endpoint", "model graph store"),
          Map.entry("catalogue", "model schema graph store"),
          Map.entry("server", "catalogue model schema graph store endpoint"),
          Map.entry(
              "cli",
              "model schema article text gazetteer rules mapping sidecar standoff graph remote"
                  + " store pipeline endpoint server evaluation"));

  @Test
  void everyRoomUsesOnlyTheRoomsThatItMay() {
    Set<String> crossings = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getPackageName();
        if (target.startsWith(ROOT) && !mayUse(room(from.getPackageName()), room(target))) {
          crossings.add(from.getName() + " uses " + dependency.getTargetClass().getName());
        }
      }
    }
    assertThat(crossings).isEmpty();
  }

  private static boolean mayUse(String from, String to) {
    return from.equals(to) || List.of(MAY_USE.getOrDefault(from, "").split(" ")).contains(to);
  }

  private static String room(String packageName) {
    return packageName.substring(ROOT.length());
  }

  @Test
  void everyRoomIsInTheTable() {
    Set<String> rooms =
        CLASSES.stream().map(c -> room(c.getPackageName())).collect(Collectors.toSet());
    assertThat(rooms).isEqualTo(MAY_USE.keySet());
  }

  @Test
  void thereIsNoCycle() {
    slices().matching("org.hustings.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void jenaStaysOutOfTheRoomsThatReadAndUnderstand() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "model",
            ROOT + "page",
            ROOT + "crawl",
            ROOT + "article",
            ROOT + "text",
            ROOT + "rules",
            ROOT + "mapping")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CLASSES);
  }

  @Test
  void theProcessEndsInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void everyRoomSaysWhatItIsAndIsNullMarked() throws IOException {
    for (String room : MAY_USE.keySet()) {
      String text =
          Files.readString(SOURCES.resolve("org/hustings/" + room + "/package-info.java"));
      assertThat(text).as(room).startsWith("/**").contains("@NullMarked\npackage ");
    }
  }

  @Test
  void irisStandWhereTermsAreNamedAndMinted() throws IOException {
    Pattern iri = Pattern.compile("\"[^\"\n]*https?://[\\w%]");
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Stream<Path> others =
          files.filter(f -> f.toString().endsWith(".java")).filter(f -> !holdsIris(f));
      assertThat(others.filter(f -> iri.matcher(read(f)).find())).isEmpty();
    }
  }

  private static boolean holdsIris(Path file) {
    return Stream.of("graph/Terms.java", "graph/Iris.java", "schema/Schema.java")
        .anyMatch(file::endsWith);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
