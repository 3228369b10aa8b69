package org.hustings.standoff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Article;
import org.hustings.sidecar.Faults;

/**
 * Reads a file of standoff annotation and checks what can be known without the ontology: each id
 * stands once, whatever is spoken of is there, and the words stand at their offsets.
 */
final class AnnotationFile {
  /** The longest file, in bytes. */
  private static final int LONGEST = 16 << 20;

  private final Faults faults;
  private final LineReader lines;

  AnnotationFile(Faults faults) {
    this.faults = faults;
    this.lines = new LineReader(faults);
  }

  /** The annotations of an article; those with faults are left out. */
  Annotations read(Path ann, Article article) {
    Annotations annotations = new Annotations();
    Map<String, Part> ids = new HashMap<>();
    for (Part line : lines(ann)) {
      lines
          .id(line)
          .filter(id -> isNew(id, ids))
          .flatMap(id -> lines.annotation(line))
          .ifPresent(annotations::add);
    }
    Wording wording = new Wording(article);
    annotations.all(Annotation.Words.class).forEach(w -> wording.check(w, faults));
    annotations.all().forEach(a -> checkTargets(a, ids));
    return annotations;
  }

  private boolean isNew(Part id, Map<String, Part> ids) {
    Optional<Part> first =
        id.is("*") ? Optional.empty() : Optional.ofNullable(ids.putIfAbsent(id.text(), id));
    first.ifPresent(
        f -> fault(id, "a second " + id + ", after line " + f.line(), "an id of its own"));
    return first.isEmpty();
  }

  private void checkTargets(Annotation annotation, Map<String, Part> ids) {
    for (Part target : annotation.targets()) {
      if (!ids.containsKey(target.text())) {
        fault(target, "there is no " + target, "the id of an annotation of this file");
      }
    }
  }

  private List<Part> lines(Path ann) {
    List<Part> parts = new ArrayList<>();
    int number = 0;
    for (String line : text(ann).split("\n", -1)) {
      number++;
      String whole = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (!whole.isBlank()) {
        parts.add(new Part(number, 1, whole));
      }
    }
    return parts;
  }

  private String text(Path ann) {
    try (InputStream in = Files.newInputStream(ann)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        faults.add(0, "is longer than 16 MiB", "the annotation of one article");
        return "";
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      faults.add(0, "is not in UTF-8", "text in UTF-8");
    } catch (IOException e) {
      faults.add(0, "cannot be read", "a readable file");
    }
    return "";
  }

  private void fault(Part at, String problem, String expected) {
    faults.add(at.line(), at.column(), problem, expected);
  }
}
