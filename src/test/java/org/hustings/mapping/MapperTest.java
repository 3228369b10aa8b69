package org.hustings.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class MapperTest {
  private static final Pattern ROLE = Pattern.compile("(\\w+) \"([^\"]*)\"");

  private record Passage(String text, List<String> claims) {}

  @TestFactory
  Stream<DynamicTest> passages() throws IOException {
    return read().stream().map(p -> DynamicTest.dynamicTest(p.text(), () -> check(p)));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfEveryRule() {
    List<String> findings =
        new ExampleCheck(Heart.MAPPER, Heart.BOOK)
            .findings().stream().map(Object::toString).toList();
    return Heart.BOOK.rules().stream()
        .map(
            r ->
                DynamicTest.dynamicTest(
                    r.method(),
                    () ->
                        assertThat(findings).noneMatch(f -> f.contains("rule " + r.name() + " "))));
  }

  @Test
  void offsetsCountCodePointsAndQuotesStandThereVerbatim() {
    String text =
        "\uD83D\uDE00 Hello.\r\nSpain’s government backs Ana Silva for Nato secretary-general.";
    Evidence evidence = Heart.MAPPER.map(article(text)).evidence().get(0);
    assertThat(evidence.passage().start()).isEqualTo(10);
    assertThat(evidence.quote()).startsWith("Spain’s government").endsWith("general.");
  }

  @Test
  void whatIsNotSaidOfAnOfficeIsFoundBehindTheLastClaim() {
    String text = "Spain backs Ana Silva in Boston. It rains here. The mayoral race is hard.";
    Evidence evidence = Heart.MAPPER.map(article(text)).evidence().get(0);
    assertThat(evidence.claim().role("office").map(Value::label)).contains("Mayor of Boston");
  }

  @Test
  void whoIsMeantForAnOfficeOrHasOneBesideItHoldsItNot() {
    for (String told :
        List.of(
            "Spain has proposed Ana Silva as the next UN secretary-general.",
            "Ana Silva could be a good UN secretary-general.",
            "Ana Silva was elected deputy chairperson of the African Union Commission.")) {
      assertThat(Heart.MAPPER.map(article(told)).evidence())
          .noneMatch(e -> e.claim().kind().equals("Tenure"));
    }
    String bank = "Ana Silva, the governor of Malta's central bank, spoke.";
    assertThat(Heart.MAPPER.map(article(bank)).evidence())
        .noneMatch(e -> e.toString().contains("Governor of Malta"));
  }

  @Test
  void wordsAroundAClaimTellTheSameInALongSentence() {
    String told = "Spain has refused to back Ana Silva for Nato secretary-general";
    for (String more : List.of("", ", and it rained on and on".repeat(40))) {
      Evidence evidence = Heart.MAPPER.map(article(told + more + ".")).evidence().get(0);
      assertThat(evidence.factuality()).isEqualTo(Factuality.DENIED);
    }
  }

  @Test
  void anArticleWithNoKnownNameHasNoClaims() {
    assertThat(Heart.MAPPER.map(article("nothing happened here, and nobody came.")).evidence())
        .isEmpty();
    assertThat(Heart.MAPPER.map(article("")).evidence()).isEmpty();
  }

  @Test
  void strangeTextIsReadInBoundedTimeWithoutFault() {
    Heart.MAPPER.map(article("Spain backs Ana Silva, ".repeat(4000)));
    Heart.MAPPER.map(article("((“'\"".repeat(8000)));
    Heart.MAPPER.map(article("x".repeat(200_000)));
    Heart.MAPPER.map(article("ИСПАНИЯ поддержала 安娜 دعم ".repeat(2000)));
    Heart.MAPPER.map(article("SPAIN BACKS ANA SILVA FOR NATO CHIEF"));
  }

  @Test
  void mappingTwiceGivesTheSame() {
    Article article = article("Spain and Malta back Ana Silva for Nato secretary-general.");
    assertThat(Heart.MAPPER.map(article)).isEqualTo(Heart.MAPPER.map(article));
  }

  private static Article article(String text) {
    return new Article("a", text, "", "", "2024-02-22", "", "");
  }

  private static void check(Passage passage) {
    List<Evidence> found = new ArrayList<>(Heart.MAPPER.map(article(passage.text())).evidence());
    for (String claim : passage.claims()) {
      assertThat(found).as(claim).anyMatch(e -> fits(claim, e));
    }
    long wanted = passage.claims().stream().filter(c -> c.matches("(End|Opp).*")).count();
    assertThat(found.stream().filter(e -> e.claim().kind().matches("Endorsement|Opposition")))
        .hasSize((int) wanted);
  }

  private static boolean fits(String claim, Evidence evidence) {
    Map<String, String> has = new TreeMap<>();
    evidence.claim().roles().forEach((k, v) -> has.put(k, v.label()));
    evidence.details().forEach((k, v) -> has.put(k, v.label()));
    has.put("date", evidence.when().said());
    Matcher roles = ROLE.matcher(claim);
    boolean fits = claim.startsWith(evidence.claim().kind() + " ");
    while (roles.find()) {
      fits &= roles.group(2).equals(has.getOrDefault(roles.group(1), ""));
    }
    String last = claim.replaceAll(".*, ", "");
    return fits && Factuality.of(last).map(f -> f == evidence.factuality()).orElse(true);
  }

  private static List<Passage> read() throws IOException {
    List<Passage> out = new ArrayList<>();
    Path file = Path.of("src/test/resources/org/hustings/mapping/passages.txt");
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (line.startsWith("  ")) {
        out.get(out.size() - 1).claims().add(line.trim());
      } else {
        out.add(new Passage(line, new ArrayList<>()));
      }
    }
    return out;
  }
}
