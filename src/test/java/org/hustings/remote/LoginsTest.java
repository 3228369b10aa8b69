package org.hustings.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginsTest {
  private static final URI HERE = URI.create("https://one.example:8443/ds?x=1");

  @TempDir Path home;

  @Test
  void aUserWithAPasswordIsSentAsBasic() {
    assertThat(header("HUSTINGS_STORE_USER", "anna", "HUSTINGS_STORE_PASSWORD", "pä:ss"))
        .contains("Basic YW5uYTpww6Q6c3M=");
  }

  @Test
  void aTokenIsSentAsBearer() {
    assertThat(header("HUSTINGS_STORE_TOKEN", "a.b-c_d~e+f/g=="))
        .contains("Bearer a.b-c_d~e+f/g==");
  }

  @Test
  void theEnvironmentComesBeforeTheFile() throws IOException {
    netrc(home.resolve(".netrc"), "filed");

    assertThat(header("HUSTINGS_STORE_TOKEN", "t")).contains("Bearer t");
    assertThat(header()).contains("Basic YW5uYTpmaWxlZA==");
  }

  @Test
  void aVariableNamesTheFile() throws IOException {
    netrc(home.resolve(".netrc"), "filed");
    netrc(home.resolve("other"), "named");

    assertThat(header("NETRC", home.resolve("other").toString()))
        .contains("Basic YW5uYTpuYW1lZA==");
    assertThatThrownBy(() -> header("NETRC", home.resolve("none").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void anEntryIsForItsHostOnly() throws IOException {
    netrc(home.resolve(".netrc"), "filed");

    assertThat(new Logins(surroundings()).at(URI.create("https://two.example/"))).isEmpty();
  }

  @Test
  void whereNothingIsSaidNobodyAsks() {
    assertThat(header()).isEmpty();
    assertThat(header("HUSTINGS_STORE_USER", "", "HUSTINGS_STORE_TOKEN", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HUSTINGS_STORE_USER, anna, X, x, HUSTINGS_STORE_PASSWORD: is not set",
    "HUSTINGS_STORE_PASSWORD, hidden, X, x, HUSTINGS_STORE_USER: is not set",
    "HUSTINGS_STORE_TOKEN, hidden, HUSTINGS_STORE_USER, anna, HUSTINGS_STORE_TOKEN: is set",
    "HUSTINGS_STORE_TOKEN, 'hidden\nX-Other: 1', X, x, HUSTINGS_STORE_TOKEN: has a character",
    "HUSTINGS_STORE_USER, a:b, HUSTINGS_STORE_PASSWORD, hidden, HUSTINGS_STORE_USER: has a user"
  })
  void whatDoesNotFitTogetherIsAFault(
      String first, String value, String second, String other, String problem) {
    assertThatThrownBy(() -> header(first, value, second, other))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(problem)
        .hasMessageNotContaining("hidden");
  }

  @Test
  void aLoginDoesNotShowItself() {
    Login login = new Login("anna", "geheim", "a test");

    assertThat(login).hasToString("login of a test");
    assertThat(login.hide("user anna:geheim sent Basic YW5uYTpnZWhlaW0= and geheim"))
        .isEqualTo("user anna:*** sent Basic *** and ***");
  }

  private Optional<String> header(String... variables) {
    return new Logins(surroundings(variables)).at(HERE).map(Login::header);
  }

  private Surroundings surroundings(String... variables) {
    Map<String, String> environment = new HashMap<>(Map.of("HOME", home.toString()));
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return new Surroundings(environment, line -> {});
  }

  private static void netrc(Path file, String password) throws IOException {
    Files.writeString(file, "machine one.example login anna password " + password);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
