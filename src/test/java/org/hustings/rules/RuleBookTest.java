package org.hustings.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleBookTest {
  private static final Schema SCHEMA =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));

  @TempDir Path folder;

  @Test
  void aRuleIsReadWithItsExamples() throws IOException {
    RuleBook book =
        read(
            """
            verbs BACK = back | endorse
            Endorsement backs
              match {endorser+} BACK {candidate}   # a comment
              example "Malta backed Ana Silva." => endorser "Malta", candidate "Ana Silva"
              not "Malta backed down."
            """);
    Rule rule = book.rules().get(0);
    assertThat(rule.method()).isEqualTo("rule/test/backs");
    assertThat(rule.kind().name()).isEqualTo("Endorsement");
    assertThat(rule.examples()).hasSize(2);
    assertThat(rule.matches().get(0).program().triggers()).contains("backed", "endorses");
  }

  @Test
  void tenFaultsAreReportedAtOnceEachWithItsPlace() {
    List<Finding> findings =
        faults(
            """
            verbs BACK = back
            Endorsement one
              match {endorsor} BACK {candidate}
              match {endorser} BAK {candidate}
              match {endorser} (BACK {candidate}
              match {endorser} BACK.en {candidate}
              match {endorser} § {candidate}
              match {endorser} BACK {candidate} => standing Great
              match ([a] [b])*
              example "no claims"
              example "x" => endorser
              not no quotes
            Endorsment two
              match a
            context Maybe
              beside (a | b)
            """);
    assertThat(findings.stream().map(Finding::line).distinct())
        .containsExactlyInAnyOrder(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  }

  @Test
  void aCaretStandsUnderTheFault() {
    Finding finding = faults(head("  match {endorsor} back {candidate}")).get(0);
    assertThat(finding.toString())
        .contains("test.rules:2:9: unknown role 'endorsor' of Endorsement")
        .contains("expected endorser, candidate, office, contest")
        .contains("\n    match {endorsor} back {candidate}\n          ^");
  }

  @Test
  void aRuleWithoutExampleOrCounterexampleIsAFault() {
    assertThat(faults("Endorsement bare\n  match {endorser} back {candidate}\n"))
        .extracting(Finding::problem)
        .anyMatch(p -> p.contains("has no example"))
        .anyMatch(p -> p.contains("has no counterexample"));
  }

  @Test
  void whatCouldLoopIsRefused() {
    assertThat(faults(head("  match {endorser} ([also])* back {candidate}")))
        .extracting(Finding::problem)
        .anyMatch(p -> p.contains("could loop"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {endorser} ([also])* back {candidate}   ~ 2:28 ~ could loop
          {endorser} ((back)*)* {candidate}       ~ 2:29 ~ could loop
          {endorser} ('s)* back {candidate}       ~ 2:24 ~ could loop
          {endorser} (...)* back {candidate}      ~ 2:25 ~ could loop
          [{endorser}] [back] ...                 ~ 2:9  ~ may match nothing
          {endorser} ... {candidate}              ~ 2:9  ~ matches all over
          ({endorser} back | {endorser} ...) {candidate} ~ 2:9 ~ matches all over
          """)
  void whatCouldLoopOrMatchAllOverIsRefusedAtItsPlace(String match, String place, String problem) {
    assertThat(faults(head("  match " + match)))
        .extracting(Finding::toString)
        .anyMatch(f -> f.contains("test.rules:" + place + ": ") && f.contains(problem));
  }

  @Test
  void phrasesThatDoubleOneAnotherAreRefusedBeforeTheyExplode() {
    StringBuilder text = new StringBuilder("phrase AA = a b c d\n");
    for (char c = 'B'; c <= 'Z'; c++) {
      String before = String.valueOf((char) (c - 1)).repeat(2);
      text.append("phrase %c%c = (%s | x) (%s | y)\n".formatted(c, c, before, before));
    }
    assertThat(faults(text.toString()))
        .extracting(Finding::problem)
        .anyMatch(p -> p.contains("could explode"));
  }

  @Test
  void aPhraseThatUsesItselfIsRefused() {
    assertThat(faults("phrase AA = (a | AA b)\n"))
        .extracting(Finding::toString)
        .anyMatch(f -> f.contains("test.rules:1:18: unknown list AA"));
  }

  @Test
  void twoRulesOfOneNameAreAFault() {
    String rule = head("  match {endorser} back {candidate}");
    assertThat(faults(rule + rule)).extracting(Finding::line).contains(5);
  }

  @Test
  void aFolderWithoutRulesIsAFault() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> RuleBook.read(folder, SCHEMA))
        .withMessageContaining("no rules here");
  }

  private static String head(String match) {
    return "Endorsement backs\n"
        + match
        + "\n  example \"Malta backed Ana Silva.\" => endorser \"Malta\"\n  not \"x\"\n";
  }

  private RuleBook read(String text) throws IOException {
    Files.writeString(folder.resolve("test.rules"), text);
    return RuleBook.read(folder, SCHEMA);
  }

  private List<Finding> faults(String text) {
    try {
      read(text);
      return List.of();
    } catch (InputException e) {
      return e.findings();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
