package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.hustings.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTokenTest {
  private static final String TOKEN = "seventeen-letters";

  @TempDir Path folder;

  @Test
  void theTokenComesFromTheEnvironmentOrAFile() throws IOException {
    assertThatCode(() -> of(Map.of("HUSTINGS_WRITE_TOKEN", TOKEN), "--writable"))
        .doesNotThrowAnyException();
    Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
    assertThatCode(() -> of(Map.of(), "--writable", "--token-file", file.toString()))
        .doesNotThrowAnyException();
  }

  @Test
  void withoutATokenTheStartIsRefused() throws IOException {
    assertThatThrownBy(() -> of(Map.of(), "--writable"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("HUSTINGS_WRITE_TOKEN: gives no token, which --writable needs");
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    assertThatThrownBy(() -> of(Map.of(), "--writable", "--token-file", empty.toString()))
        .hasMessageContaining("gives no token");
    assertThatThrownBy(
            () -> of(Map.of(), "--writable", "--token-file", folder.resolve("x").toString()))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aTokenThatCanBeGuessedOrSentIsAsked() {
    for (String bad : new String[] {"curt", "a token with spaces", "naïve-token-of-letters"}) {
      assertThatThrownBy(() -> of(Map.of("HUSTINGS_WRITE_TOKEN", bad), "--writable"))
          .isInstanceOf(InputException.class)
          .hasMessageNotContaining(bad);
    }
  }

  @Test
  void aTokenFileAloneIsAMistake() {
    assertThatThrownBy(() -> of(Map.of(), "--token-file", "x"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--writable");
  }

  @Test
  void serveSaysWhatItLacks() {
    Ran ran = Ran.small("serve", "--writable", "--port", "0");
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.err()).contains("HUSTINGS_WRITE_TOKEN");
  }

  private static void of(Map<String, String> environment, String... arguments) {
    try {
      CommandLine line = new DefaultParser().parse(WriteToken.options(new Options()), arguments);
      assertThat(WriteToken.of(line, environment)).isNotNull();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
