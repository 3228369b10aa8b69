package org.hustings.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.hustings.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetrcTest {
  private static final String FILE =
      """
      # The stores of the newsroom; machine commented.example login no password no
      macdef upload
        machine macro.example login no password no
        put file

      machine one.example login anna password pw1
      machine two.example
        login "anna maria"
        account ignored
        password "a \\"quoted\\" \\\\ pass"
      machine One.Example login late password late
      default login guest password machine
      machine after.example login no password no
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "one.example, anna, pw1",
    "ONE.EXAMPLE, anna, pw1",
    "two.example, anna maria, 'a \"quoted\" \\ pass'",
    "three.example, guest, machine",
    "macro.example, guest, machine",
    "commented.example, guest, machine",
    "after.example, guest, machine"
  })
  void theFirstEntryThatFitsAHostCounts(String host, String user, String password)
      throws IOException {
    Login login = Netrc.read(file(FILE)).login(host).orElseThrow();

    assertThat(login.user()).isEqualTo(user);
    assertThat(login.secret()).isEqualTo(password);
  }

  @Test
  void aHostWithoutAnEntryHasNoLogin() throws IOException {
    Netrc netrc = Netrc.read(file("machine one.example login a password b"));

    assertThat(netrc.login("two.example")).isEmpty();
    assertThat(netrc.login("one.example.org")).isEmpty();
    assertThat(Netrc.read(file("")).login("one.example")).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
  void aFileThatOthersCanReadOrWriteIsRefused(String permissions) throws IOException {
    Path file = file("machine one.example login anna password hidden");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    Netrc netrc = Netrc.read(file);

    assertThat(netrc.login("two.example")).as("it is of no use there").isEmpty();
    refused(() -> netrc.login("one.example"), "other people can read");
  }

  @ParameterizedTest
  @CsvSource({
    "machine one.example login anna hidden, belongs nowhere",
    "machine one.example login anna password, ends after 'password'",
    "machine one.example login anna, lacks a login or a password",
    "machine one.example password hidden, lacks a login or a password",
    "machine one.example login a:b password hidden, colon",
    "login anna password hidden, before any machine"
  })
  void whatIsWrongInAFileIsSaidWithoutAPassword(String text, String problem) throws IOException {
    Path file = file(text);

    refused(() -> Netrc.read(file).login("one.example"), problem);
  }

  @Test
  void aFileThatIsMissingIsSaid() {
    refused(() -> Netrc.read(folder.resolve("none")), "there is no such file");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String problem) {
    assertThatThrownBy(call)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("(expected ")
        .hasMessageNotContaining("hidden");
  }

  private Path file(String text) throws IOException {
    Path file = folder.resolve("netrc");
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }
}
