package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String TEXT =
      "Portugal backed the plan of Mark Rutte. Portugal endorsed Mark Rutte for the job.";

  @TempDir Path folder;

  private Ran explained(String text, String... options) {
    Path file = Sample.write(folder, "a.txt", text);
    String[] args = new String[options.length + 2];
    args[0] = "explain";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return Ran.small(args);
  }

  @Test
  void aMatchIsShownWithWhatCameOfIt() {
    explained(TEXT, "--sentence", "2")
        .is(
            Main.DONE,
            """
            article a, undated

            sentence 2, characters 40 to 81
              "Portugal endorsed Mark Rutte for the job."

              tokens
                Portugal · endorsed · Mark · Rutte · for · the · job · .

              mentions
                "Portugal"    State        name              <state/portugal>
                "Mark Rutte"  Person       name              <person/mark-rutte>

              matches
                Endorsement small/backs  small.rules:5
                  pattern     {endorser+} BACK {candidate}
                  in          "Portugal endorsed Mark Rutte"
                  cue         "endorsed"
                  endorser    "Portugal" = Portugal
                  candidate   "Mark Rutte" = Mark Rutte
                  claim       Endorsement: endorser Portugal, candidate Mark Rutte; Asserted

              near misses: none
            """,
            "");
  }

  @Test
  void aNearMissIsShownWithTheElementAtWhichItStopped() {
    Ran ran = explained(TEXT, "--sentence", "1");
    assertThat(ran.out())
        .contains(
            """
              near misses
                Endorsement small/backs  small.rules:5
                  pattern     {endorser+} BACK {candidate}
                  matched     "Portugal backed", 2 elements
                  then        {candidate}, a Person
            """)
        .contains("\"Mark Rutte\" comes later, but \"the plan of\" is not passed");
  }

  @Test
  void aMissingFirstElementIsLookedForBeforeTheCue() {
    assertThat(explained("The workers endorsed Mark Rutte.").out())
        .contains("matched     \"endorsed Mark Rutte\", 2 elements\n")
        .contains("before it   {endorser+}, a Group, Organisation, Person or State\n")
        .contains("but         no mention ends at \"The workers\"\n");
  }

  @Test
  void theReasonIsTheTypeOfWhatStandsThere() {
    assertThat(explained("Mark Rutte backed Portugal.").out())
        .contains("then        {candidate}, a Person\n")
        .contains("but         \"Portugal\" is a State\n");
  }

  @Test
  void aMatchWithoutClaimSaysWhy() {
    assertThat(explained("Portugal endorsed Mark Rutte.").out())
        .contains("no claim    no office is said, and nothing in the article tells of a race");
    assertThat(explained("Mark Rutte endorsed Mark Rutte for the job.").out())
        .contains("no claim    endorser and candidate are both Mark Rutte");
  }

  @Test
  void claimsByHandDoNotReplaceTheRules() {
    Path file = Sample.article(folder, "hand");
    assertThat(Ran.small("explain", file.toString()).out())
        .startsWith("article hand, 2024-03-01\n")
        .contains("cue         \"backs\"\n");
  }

  @Test
  void machinesGetALineForEachSentence() {
    Ran ran = explained(TEXT, "--to", "json");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).hasSize(2).allMatch(l -> l.startsWith("{\"article\":\"a\","));
    assertThat(ran.out())
        .contains("\"expected\":\"{candidate}, a Person\"")
        .contains("\"claim\":{\"article\":\"a\",\"class\":\"Endorsement\",");
  }

  @Test
  void everyRecordOfALineIsExplained() {
    String lines =
        """
        {"id": "x", "text": "Nothing happened.", "published": "2024-03-01"}
        {"id": "y", "text": "Portugal backed Mark Rutte for the job."}
        """;
    Ran ran = Ran.with(lines, Ran.inSmallHome("explain", "-"));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("article x, 2024-03-01\n", "article y, undated\n");
  }

  @Test
  void badInputIsAFaultOfTheInput() throws Exception {
    String file = folder.resolve("a.txt").toString();
    Ran.small("explain", file).failed(Main.FAULTS, Ran.small("map", "--quiet", file).err().strip());
    explained(TEXT, "--sentence", "3")
        .failed(Main.FAULTS, file + ": has no sentence 3 (expected a number from 1 to 2)");
    explained(" \n").failed(Main.FAULTS, file + ": is empty (expected the text of an article)");
    Files.write(Path.of(file), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Ran.small("explain", file)
        .failed(Main.FAULTS, file + ":1:4: is not UTF-8 from here on (expected text in UTF-8)");
  }

  @Test
  void wrongUsageIsTold() {
    String one = "hustings: explain takes one file of articles, or - for standard input";
    Ran.small("explain").failed(Main.USAGE, one);
    Ran.small("explain", "a", "b").failed(Main.USAGE, one);
    assertThat(explained(TEXT, "--sentence", "0").code()).isEqualTo(Main.USAGE);
    assertThat(explained(TEXT, "--sentence", "one").code()).isEqualTo(Main.USAGE);
  }

  @Test
  void noLineIsTooLongForATerminal() {
    String text = "The old workers of the harbour ".repeat(8) + "endorsed Mark Rutte.";
    assertThat(explained(text, "--all").out().lines()).allMatch(l -> l.length() <= Wrapped.WIDTH);
  }
}
