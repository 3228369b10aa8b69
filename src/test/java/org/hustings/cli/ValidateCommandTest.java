package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir Path folder;

  @Test
  void theProjectsOwnHomeHasNoFault() {
    Ran.of("validate").is(0, "", "hustings: no faults\n");
  }

  @Test
  void faultsOfAllPartsAreListed() {
    Path home = HomeFolder.make(folder.resolve("home"));
    Path rules = Sample.write(home, "data/rules/zz.rules", "Endorsement nothing\n  match {x\n");
    Path query = Sample.write(home, "queries/zz.rq", "# Broken?\nSELECT {\n");
    Path sidecar = Sample.write(home, "data/articles/a.ttl", "<> a <b> .\n");
    Ran ran = Ran.of("validate", "--home", home.toString());
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).contains(rules + ":2").contains(query + ":2");
    assertThat(ran.err()).startsWith("hustings: faults: ");
    assertThat(sidecar).exists();
  }

  @Test
  void articlesAndSidecarsAreLookedAt() {
    Path alone = Sample.write(folder, "x/alone.ttl", "");
    Ran.of("validate", folder.resolve("x").toString())
        .is(
            Main.FAULTS,
            alone
                + ": a sidecar without its article (expected alone.txt or alone.html or alone.htm)\n",
            "hustings: faults: 1\n");
  }
}
