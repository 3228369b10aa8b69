package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second build does, and what it leaves alone. */
class IncrementalBuildTest {
  @TempDir Path folder;
  private Path articles = Path.of("");
  private String store = "";

  @BeforeEach
  void threeArticles() {
    articles = folder.resolve("in");
    store = folder.resolve("store").toString();
    Sample.article(articles, "a");
    Sample.article(articles, "b");
    Sample.write(articles, "c.txt", "Portugal backs Mark Rutte.");
    assertThat(build(articles)).startsWith("hustings: 3 articles, 3 added, 0 changed");
  }

  @Test
  void nothingIsMappedAgainWhenNothingChanged() {
    String before = quads();
    assertThat(build(articles)).contains("0 added, 0 changed, 3 unchanged, 0 removed");
    assertThat(quads()).isEqualTo(before);
  }

  @Test
  void onlyTheArticleWhoseTextChangedIsMappedAgain() {
    Sample.write(articles, "c.txt", "Spain backs Mark Rutte.");
    assertThat(build(articles)).contains("0 added, 1 changed, 2 unchanged");
    assertThat(quads()).isEqualTo(quadsOfANewStore());
  }

  @Test
  void aChangedSidecarIsAChange() {
    Sample.write(articles, "a.ttl", Sample.sidecar("Portugal backs"));
    assertThat(build(articles)).contains("0 added, 1 changed, 2 unchanged");
  }

  @Test
  void anArticleLineWithAnotherDateIsAChange() {
    Path lines = folder.resolve("l.jsonl");
    String line = "{\"id\": \"x\", \"text\": \"Spain backs Mark Rutte.\", \"published\": \"%s\"}";
    Sample.write(folder, "l.jsonl", line.formatted("2024-03-01"));
    build(lines);
    Sample.write(folder, "l.jsonl", line.formatted("2024-03-02"));
    assertThat(build(lines)).contains("0 added, 1 changed");
  }

  @Test
  void rulesThatChangedChangeAll() throws IOException {
    Path home = HomeFolder.make(folder.resolve("home"));
    Path rules = home.resolve("data/rules/small.rules");
    Files.writeString(rules, Files.readString(rules) + "\n# looked over\n");
    assertThat(build(home, articles)).contains("0 added, 3 changed, 0 unchanged");
    assertThat(build(home, articles)).contains("0 added, 0 changed, 3 unchanged");
  }

  @Test
  void aGazetteerThatChangedIsReplacedAndChangesAll() throws IOException {
    Path home = HomeFolder.make(folder.resolve("home"));
    Path gazetteer = home.resolve("data/gazetteer/small.ttl");
    Files.writeString(
        gazetteer,
        Files.readString(gazetteer) + "\n<person/new-one> a h:Person ; rdfs:label \"New One\" .\n");
    assertThat(build(home, articles)).contains("3 changed, 0 unchanged");
    assertThat(quads()).contains("/person/new-one>");
  }

  @Test
  void whatHasVanishedStaysUntilItIsPruned() throws IOException {
    Files.delete(articles.resolve("c.txt"));
    assertThat(build(articles)).contains("2 unchanged, 0 removed");
    assertThat(quads()).contains("/article/c>");
    assertThat(build(articles, "--prune")).contains("2 unchanged, 1 removed");
    assertThat(quads()).doesNotContain("/article/c>").isEqualTo(quadsOfANewStore());
  }

  @Test
  void articlesOfOtherPlacesAreNotPruned() throws IOException {
    Path others = folder.resolve("others");
    Sample.article(others, "d");
    build(others);
    Files.delete(articles.resolve("c.txt"));
    assertThat(build(articles, "--prune")).contains("1 removed");
    assertThat(quads()).contains("/article/d>").doesNotContain("/article/c>");
  }

  @Test
  void nothingIsPrunedWhilePartsOfTheInputAreRefused() throws IOException {
    Files.delete(articles.resolve("c.txt"));
    Sample.write(articles, "e.jsonl", "{}");
    String said = build(articles, "--prune");
    assertThat(said).contains("0 removed, 1 refused").contains("1 article would have been removed");
    assertThat(quads()).contains("/article/c>");
  }

  @Test
  void anArticleThatWasRefusedIsTriedAgain() {
    Sample.write(articles, "a.ttl", Sample.sidecar("Spain backs"));
    assertThat(build(articles)).contains("1 refused");
    assertThat(build(articles)).contains("1 refused");
    Sample.write(articles, "a.ttl", Sample.sidecar("Portugal backs Mark Rutte"));
    assertThat(build(articles)).contains("0 changed, 3 unchanged, 0 removed, 0 refused");
  }

  @Test
  void everyBuildIsRecordedWithWhatItChanged() throws IOException {
    Files.delete(articles.resolve("b.txt"));
    Files.delete(articles.resolve("b.ttl"));
    Sample.write(articles, "c.txt", "Spain backs Mark Rutte.");
    Sample.article(articles, "d");
    build(articles, "--prune");
    String[] lines =
        Ran.small("query", "builds", "--store", store, "--format", "csv").out().split("\r?\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0])
        .isEqualTo(
            "started,ended,inputs,added,changed,removed,unchanged,refused,"
                + "program,ontology,gazetteer,rules");
    String counted = "[^,]+Z,[^,]+Z," + articles + ",%s(,[0-9a-f]{12}){4}";
    // The gazetteer's graph is one that was added.
    assertThat(lines[1]).matches(counted.formatted("4,0,0,0,0"));
    assertThat(lines[2]).matches(counted.formatted("1,1,1,1,0"));
  }

  @Test
  void recordsAreExportedOnlyWhenTheyAreAskedFor() {
    assertThat(quads()).doesNotContain("/build/");
    assertThat(Ran.small("export", "--store", store, "--to", "nquads", "--builds").out())
        .contains("/build/")
        .contains("prov#startedAtTime");
  }

  @Test
  void anotherBaseIsRefused() {
    Ran ran =
        Ran.small("build", articles.toString(), "--store", store, "--base", "https://example.org/");
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.err()).contains("has data whose IRIs start with https://w3id.org/hustings/id/");
  }

  @Test
  void theBaseOfTheFirstBuildIsKept() {
    String other = folder.resolve("other").toString();
    String base = "https://example.org/";
    Ran.small("build", articles.toString(), "--store", other, "--base", base);
    Ran again = Ran.small("build", articles.toString(), "--store", other);
    assertThat(again.err()).contains("3 unchanged");
  }

  private String build(Path place, String... options) {
    return build(HomeFolder.SHARED, place, options);
  }

  private String build(Path home, Path place, String... options) {
    String[] all = new String[options.length + 6];
    String[] first = {"build", place.toString(), "--store", store, "--home", home.toString()};
    System.arraycopy(first, 0, all, 0, 6);
    System.arraycopy(options, 0, all, 6, options.length);
    return Ran.of(all).err();
  }

  private String quads() {
    return quads(store);
  }

  private static String quads(String store) {
    Ran ran = Ran.small("export", "--store", store, "--to", "nquads");
    assertThat(ran.code()).isZero();
    return ran.out();
  }

  private String quadsOfANewStore() {
    String other = folder.resolve("new").toString();
    Ran.small("build", articles.toString(), "--store", other);
    return quads(other);
  }
}
