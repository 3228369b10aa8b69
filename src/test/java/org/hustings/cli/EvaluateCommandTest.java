package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String CASES =
      """
      {"id": "one", "text": "Portugal backed Mark Rutte for the job.", "tags": ["plain"], \
      "gold": {"endorsements": [{"endorser": "Lisbon", "endorser_type": "state", \
      "candidate": "Rutte", "polarity": "endorses", "modality": "asserted"}], \
      "candidacies": [], "holds_office": []}}
      {"id": "two", "text": "Portugal endorsed Mark Rutte for the job.", "gold": {"endorsements": \
      [{"endorser": "Portugal", "candidate": "Ana Silva", "polarity": "endorses"}], \
      "candidacies": [], "holds_office": []}}
      """;

  @TempDir Path folder;

  @Test
  void casesAreCountedAndEveryDifferenceIsShown() {
    Path file = Sample.write(folder, "cases.jsonl", CASES);
    Ran.small("evaluate", file.toString(), "--by", "kind,rule,tag")
        .is(
            Main.DONE,
            """
            cases: 2; without an endorsement: 0, in which the rules find none: 0

            kind                      right  wrong  missed  precision  recall     F1
            Candidacy                     0      0       0          -       -      -
            Endorsement, Opposition       1      1       1      0.500   0.500  0.500
            Tenure                        0      0       0          -       -      -

            of the right ones
            factuality right              1 of 1, mean over the values 1.000
              Asserted                    1 of 1

            not asserted, found so        0 of 0

            rule                      right  wrong  precision
            small/backs                   1      1      0.500

            tag                       right  wrong  missed  precision  recall     F1
            plain                         1      0       0      1.000   1.000  1.000

            missed: 1
              two
                Endorsement: endorser Portugal, candidate Ana Silva; Asserted
                  "Portugal endorsed Mark Rutte for the job."

            wrong: 1
              two
                Endorsement: endorser Portugal, candidate Mark Rutte; Asserted; by small/backs
                  "Portugal endorsed Mark Rutte for the job."
            """,
            "");
  }

  @Test
  void annotationMadeElsewhereIsCountedAgainst() {
    Sample.write(folder, "missed.txt", "Portugal likes Mark Rutte for the job.");
    Sample.write(
        folder,
        "missed.ann",
        """
        T1\tEndorsement 9 14\tlikes
        T2\tState 0 8\tPortugal
        T3\tPerson 15 25\tMark Rutte
        E1\tEndorsement:T1 endorser:T2 candidate:T3
        """);
    Ran ran = Ran.small("evaluate", folder.toString(), "--to", "json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("\"of\": \"articles\"", "\"articles\": 1", "\"article\": \"missed\"");
  }

  @Test
  void articlesAreCountedAgainstTheirClaimsByHand() {
    Sample.article(folder, "right");
    Sample.write(folder, "missed.txt", "Portugal likes Mark Rutte for the job.");
    Sample.write(folder, "missed.ttl", Sample.sidecar("Portugal likes"));
    Sample.write(folder, "bare.txt", "Portugal backs Mark Rutte for the job.");
    Ran ran = Ran.small("evaluate", folder.toString(), "--to", "json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("\"of\": \"articles\"", "\"articles\": 2", "\"article\": \"missed\"");
  }

  @Test
  void whatIsRejectedByHandIsWrongWhenTheRulesGiveIt() {
    Sample.write(folder, "a.txt", "Portugal backed Mark Rutte for the job.");
    Sample.write(
        folder,
        "a.ttl",
        """
        PREFIX h: <https://w3id.org/hustings/ns#>
        <> a h:Article ; h:rejects [ a h:Endorsement ; h:candidate <person/mark-rutte> ] .
        """);
    Ran ran = Ran.small("evaluate", folder.toString(), "--by", "kind");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("Endorsement                   0      1       0      0.000       -  0.000\n")
        .contains("Asserted; by small/backs; rejected by\n      hand\n");
  }

  @Test
  void allFaultsOfTheLabelsAreToldAtOnce() {
    Path file =
        Sample.write(
            folder,
            "cases.jsonl",
            """
            {"id": "a", "text": "x", "gold": {"endorsements": [{"endorser": "", "candidate": "B", \
            "polarity": "likes", "modality": "sure"}], "candidacies": 1}}
            {"id": "b", "gold": {"endorsements": [], "candidacies": [], "holds_office": []}}
            {"id": "c", "text": "x"}
            {]
            """);
    Ran ran = Ran.small("evaluate", file.toString());
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().map(l -> l.replace(file + ":", "")))
        .containsExactly(
            "1: 'gold.candidacies' is 1 (expected a list)",
            "1: 'gold.endorsements.endorser' is an empty text (expected a text)",
            "1: 'gold.endorsements.modality' is 'sure' (expected asserted, denied, expected,"
                + " hypothetical, reported)",
            "1: 'gold.endorsements.polarity' is 'likes' (expected declines, endorses, opposes,"
                + " withdraws)",
            "1: has no 'gold.holds_office' (expected a list)",
            "2: has no 'text' (expected a string)",
            "3: has no 'gold' (expected an object with endorsements, candidacies and holds_office)",
            "4:2: broken JSON (expected one JSON object a line)");
  }

  @Test
  void aFolderWithNothingByHandIsAFault() {
    Sample.write(folder, "a.txt", "Nothing.");
    Ran ran = Ran.small("evaluate", folder.toString());
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith(folder + ": has nothing to count against (expected ");
  }

  @Test
  void wrongUsageIsTold() {
    String one = "hustings: evaluate takes one folder of annotated articles or file of cases";
    Ran.small("evaluate").failed(Main.USAGE, one);
    Ran.small("evaluate", "a", "b").failed(Main.USAGE, one);
    Ran.small("evaluate", "-")
        .failed(Main.USAGE, "hustings: evaluate reads a folder or a file, not standard input");
    Ran.small("evaluate", "a", "--by", "kind,rul")
        .failed(Main.USAGE, "hustings: --by is one or several of kind, rule, tag, not rul");
    assertThat(Ran.small("evaluate", folder.resolve("none").toString()).code())
        .isEqualTo(Main.FAULTS);
  }
}
