package org.hustings.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.gazetteer.Gazetteers.BASE;
import static org.hustings.gazetteer.Gazetteers.SCHEMA;
import static org.hustings.gazetteer.Gazetteers.findings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerReaderTest {
  private static final String HEAD =
      """
      PREFIX h: <https://w3id.org/hustings/ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  @TempDir Path folder;

  @Test
  void theProjectsGazetteerHasNoFaults() {
    assertThat(findings(Gazetteers.FOLDER)).isEmpty();
  }

  @Test
  void allFaultsOfAFolderAreFoundAtOnce() throws IOException {
    Path broken = Gazetteers.resource("broken");
    String found =
        findings(broken).stream()
            .map(f -> f.toString().replace(broken.toString(), "").substring(1))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(found)
        .isEqualTo(Files.readString(Gazetteers.resource("broken.txt"), StandardCharsets.UTF_8));
  }

  @Test
  void aFileOfAnotherEncodingIsAFault() throws IOException {
    Files.write(folder.resolve("a.ttl"), "# café".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(findings(folder)).extracting(Finding::problem).containsExactly("it is not UTF-8");
  }

  @Test
  void aFolderThatIsNotThereIsAFault() {
    assertThat(findings(folder.resolve("none")))
        .extracting(Finding::problem)
        .containsExactly("the folder cannot be read");
  }

  @Test
  void anEmptyFolderAndAnEmptyFileAreFine() throws IOException {
    assertThat(findings(folder)).isEmpty();
    Files.createFile(folder.resolve("a.ttl"));
    assertThat(findings(folder)).isEmpty();
  }

  @Test
  void aByteOrderMarkAndLineEndsOfWindowsAreRead() throws IOException {
    String text = "\uFEFF" + HEAD + "<state/mu> a h:State ; rdfs:label \"Mu\" .\n";
    write("a.ttl", text.replace("\n", "\r\n"));
    assertThat(labels()).containsExactly("Mu");
  }

  @Test
  void whatIsNotPlainIsReadByTheFullParser() throws IOException {
    write("a.ttl", HEAD + "<state/mu> a h:State ; rdfs:label \"M\\u00FC \\\"Mu\\\"\" .\n");
    write("b.ttl", "BASE <" + BASE + "state/>\n" + HEAD + "<ys> a h:State ; rdfs:label 'Ys' .\n");
    assertThat(labels()).containsExactly("Mü \"Mu\"", "Ys");
  }

  @Test
  void oneThingMayStandInSeveralFiles() throws IOException {
    write("a.ttl", HEAD + "<state/mu> a h:State ; rdfs:label \"Mu\" .\n");
    write("b.ttl", HEAD + "<state/mu> h:metonym \"Big House\" .\n");
    assertThat(read().namesAt(Gazetteers.tokens("the Big House"), 1)).hasSize(1);
  }

  @Test
  void aTextWithALanguageIsAFaultInItsLine() throws IOException {
    write("a.ttl", HEAD + "\n<state/mu> a h:State ; rdfs:label \"Mu\"@en .\n");
    assertThat(findings(folder).get(0).line()).isEqualTo(4);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Gazetteer read() {
    return new GazetteerReader().read(folder, BASE, SCHEMA);
  }

  private List<String> labels() {
    return read().all("State").stream().map(e -> e.label()).toList();
  }
}
