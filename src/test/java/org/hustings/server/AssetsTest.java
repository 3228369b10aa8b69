package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hustings.endpoint.Reply;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private static final Pattern IMPORTED =
      Pattern.compile("^import (?:[^'\"\\n]* from )?['\"]([^'\"]+)['\"];?$", Pattern.MULTILINE);

  private final Assets assets = new Assets();

  @Test
  void everyLibraryIsInTheJarWithItsVersion() {
    for (Library library : Library.all()) {
      assertThat(assets.at(library.address())).as(library.name()).isPresent();
      assertThat(library.version()).as(library.name()).matches("\\d+\\.\\d+\\.\\d+");
    }
  }

  @Test
  void everyImportOfAModuleIsAnAddressThatIsServed() {
    for (Library library : Library.all()) {
      List<String> imported =
          IMPORTED
              .matcher(text(library.address()))
              .results()
              .map((MatchResult r) -> r.group(1))
              .toList();
      assertThat(imported).allSatisfy(i -> assertThat(assets.at(i)).as(i).isPresent());
    }
    assertThat(text("/assets/lib/@codemirror/view.js")).contains("'/assets/lib/style-mod.js'");
  }

  @Test
  void nothingElseIsServed() {
    for (String path :
        List.of(
            "/assets/",
            "/assets/../sections.txt",
            "/assets/..%2fsections.txt",
            "/assets/nothing.js",
            "/assets/lib/nothing.js",
            "/assets/lib/@codemirror/state",
            "/assets/style.CSS",
            "/style.css")) {
      assertThat(assets.at(path)).as(path).isEmpty();
    }
  }

  @Test
  void assetsHaveTagsByWhichBrowsersKeepThem() {
    assertThat(assets.at("/assets/style.css").orElseThrow().headers())
        .containsKey("ETag")
        .containsEntry("Content-Type", "text/css; charset=utf-8")
        .containsEntry("Cache-Control", "no-cache");
  }

  private String text(String path) {
    Reply reply = assets.at(path).orElseThrow();
    return StandardCharsets.UTF_8.decode(reply.body()).toString();
  }
}
