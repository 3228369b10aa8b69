package org.hustings.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
  @TempDir Path folder;

  @Test
  void aStoreIsMadeAndAgainGivesTheSame() {
    Path articles = folder.resolve("articles");
    Sample.article(articles, "a");
    String store = folder.resolve("store").toString();
    Ran.small("build", articles.toString(), "--store", store)
        .is(
            0,
            "",
            "hustings: 1 article, 1 added, 0 changed, 0 unchanged, 0 removed, 0 refused; 1 claim in "
                + store
                + " (0.0 s)\n");
    Ran once = Ran.small("export", "--store", store, "--to", "nquads");
    assertThat(once.code()).isZero();
    assertThat(once.out()).contains(Sample.CLAIM);
    Ran.small("build", articles.toString(), "--store", store);
    assertThat(Ran.small("export", "--store", store, "--to", "nquads")).isEqualTo(once);
  }

  @Test
  void whatAnArticleSaidBeforeIsReplaced() {
    Path file = Sample.article(folder, "a");
    String store = folder.resolve("store").toString();
    Ran.small("build", file.toString(), "--store", store);
    Sample.write(
        folder,
        "a.ttl",
        Sample.sidecar("Portugal backs")
            .replace("Endorsement", "Opposition")
            .replace("endorser", "opposer"));
    Ran.small("build", file.toString(), "--store", store);
    assertThat(Ran.small("export", "--store", store, "--to", "csv").out())
        .contains(",Opposition,")
        .doesNotContain(",Endorsement,");
  }

  @Test
  void anArticleWithFaultsLeavesWhatTheStoreHad() {
    Path file = Sample.article(folder, "a");
    String store = folder.resolve("store").toString();
    Ran.small("build", file.toString(), "--store", store);
    Ran before = Ran.small("export", "--store", store, "--to", "nquads");
    Sample.write(folder, "a.ttl", Sample.sidecar("Spain backs"));
    Ran ran = Ran.small("build", file.toString(), "--store", store);
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.err())
        .contains("a.ttl:")
        .endsWith(
            "hustings: 0 articles, 0 added, 0 changed, 0 unchanged, 0 removed, 1 refused; 0 claims in "
                + store
                + " (0.0 s)\n");
    assertThat(Ran.small("export", "--store", store, "--to", "nquads")).isEqualTo(before);
  }

  @Test
  void aFolderThatIsNoStoreStaysAsItWas() throws Exception {
    Path file = Sample.article(folder, "a");
    Ran ran = Ran.small("build", file.toString(), "--store", folder.toString());
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith(folder + ": ").hasLineCount(1);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void anOntologyWithoutKeysIsSaid() throws Exception {
    Path home = HomeFolder.make(folder.resolve("home"));
    Path ontology = home.resolve("ontology/hustings.ttl");
    Files.writeString(ontology, Files.readString(ontology).replace("h:key ", "h:keyless "));
    Ran ran =
        Ran.of(
            "build",
            Sample.article(folder, "a").toString(),
            "--store",
            folder.resolve("store").toString(),
            "--home",
            home.toString());
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.err()).contains(ontology.toString()).contains("key");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void tenFaultsOfARuleFileAreListedAtOnce() {
    Path home = HomeFolder.make(folder.resolve("home"));
    String rule =
        """
        Endorsement r%d
          match {nobody} back {candidate}
          example "A backs B." => endorser "A", candidate "B"
          not "A."
        """;
    String rules = IntStream.range(0, 10).mapToObj(rule::formatted).collect(joining("\n"));
    Path file = Sample.write(home, "data/rules/99-mine.rules", rules);
    String store = folder.resolve("store").toString();
    String article = Sample.article(folder, "a").toString();
    Ran ran = Ran.of("build", article, "--store", store, "--home", home.toString());
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().filter(l -> l.startsWith(file + ":"))).hasSize(10);
    assertThat(folder.resolve("store")).doesNotExist();
  }
}
