package org.hustings.evaluation;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Finding;

/**
 * The labelled cases of a file, by id: an article line each, with {@code "gold"} beside the text.
 *
 * @param faults what is wrong with the labels; that a line is no article line is left to the reader
 *     of articles
 */
public record CaseFile(Map<String, Case> cases, List<Finding> faults) {
  /** No cases. */
  public static final CaseFile NONE = new CaseFile(Map.of(), List.of());

  private static final JsonProvider JSON = JsonProvider.provider();

  private static final Set<String> POLARITIES =
      Set.of("endorses", "opposes", "declines", "withdraws");

  private static final Map<String, String> MODALITIES =
      Map.of(
          "asserted", "Asserted",
          "reported", "Reported",
          "expected", "Expected",
          "hypothetical", "Possible",
          "denied", "Denied");

  public CaseFile {
    cases = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    faults = List.copyOf(faults);
  }

  /** The case with an id that the file has. */
  public Case of(String id) {
    Case one = cases.get(id);
    if (one == null) {
      throw new IllegalStateException("no case " + id);
    }
    return one;
  }

  /** True for a file whose first line has labels. */
  public static boolean isOne(Path file) {
    return text(file)
        .lines()
        .filter(l -> !l.isBlank())
        .findFirst()
        .flatMap(CaseFile::object)
        .filter(o -> o.containsKey("gold"))
        .isPresent();
  }

  /** Reads all cases and all faults. */
  public static CaseFile read(Path file) {
    Map<String, Case> cases = new LinkedHashMap<>();
    List<Finding> faults = new ArrayList<>();
    String[] lines = text(file).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Fields fields = new Fields(file.toString(), i + 1);
      object(lines[i])
          .filter(o -> o.get("id") instanceof JsonString)
          .ifPresent(o -> cases.putIfAbsent(o.getString("id"), one(o, fields)));
      faults.addAll(fields.faults());
    }
    return new CaseFile(cases, faults);
  }

  /** The text of a file; empty when it is not UTF-8, which the reader of articles tells. */
  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<JsonObject> object(String line) {
    try (JsonReader reader = JSON.createReader(new StringReader(line))) {
      return Optional.of(reader.readObject());
    } catch (JsonException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static Case one(JsonObject line, Fields fields) {
    List<Case.Support> supports = new ArrayList<>();
    List<Case.Post> candidacies = new ArrayList<>();
    List<Case.Post> held = new ArrayList<>();
    if (line.get("gold") instanceof JsonObject gold) {
      String path = "gold.endorsements";
      fields.objects(gold, "endorsements", path).forEach(o -> supports.add(support(o, fields)));
      for (JsonObject one : fields.objects(gold, "candidacies", "gold.candidacies")) {
        String person = fields.required(one, "candidate", "gold.candidacies.candidate");
        String office = fields.optional(one, "office", "gold.candidacies.office");
        candidacies.add(new Case.Post(person, office));
      }
      for (JsonObject one : fields.objects(gold, "holds_office", "gold.holds_office")) {
        held(one, fields).ifPresent(held::add);
      }
    } else {
      fields.fault("has no 'gold'", "an object with endorsements, candidacies and holds_office");
    }
    return new Case(
        line.getString("id"), supports, candidacies, held, tolerable(line, fields), tags(line));
  }

  private static Case.Support support(JsonObject one, Fields fields) {
    String path = "gold.endorsements.";
    String polarity = fields.word(one, "polarity", path + "polarity", POLARITIES);
    String modality = fields.meaning(one, "modality", path + "modality", MODALITIES);
    String behalf = fields.optional(one, "on_behalf_of", path + "on_behalf_of");
    return new Case.Support(
        fields.required(one, "endorser", path + "endorser"),
        fields.optional(one, "endorser_type", path + "endorser_type").equals("person"),
        behalf.isEmpty() ? Optional.empty() : Optional.of(behalf),
        fields.required(one, "candidate", path + "candidate"),
        fields.optional(one, "office", path + "office"),
        switch (polarity) {
          case "opposes" -> "Opposition";
          case "declines" -> "Denied";
          case "withdraws" -> "Withdrawn";
          default -> modality;
        });
  }

  /** An office held now; those held before count neither way. */
  private static Optional<Case.Post> held(JsonObject one, Fields fields) {
    String path = "gold.holds_office.";
    String person = fields.required(one, "person", path + "person");
    String office = fields.optional(one, "office", path + "office");
    String body = fields.optional(one, "state_or_org", path + "state_or_org");
    boolean former = JsonValue.TRUE.equals(one.get("former"));
    String whole = (office + " " + body).strip();
    return former ? Optional.empty() : Optional.of(new Case.Post(person, whole));
  }

  private static List<String> tolerable(JsonObject line, Fields fields) {
    List<String> out = new ArrayList<>();
    if (line.containsKey("tolerable_candidacies")) {
      String path = "tolerable_candidacies";
      for (JsonValue value : fields.values(line, path, path)) {
        if (value instanceof JsonString name) {
          out.add(name.getString());
        } else if (value instanceof JsonObject object) {
          out.add(fields.required(object, "candidate", path + ".candidate"));
        } else {
          fields.fault("'" + path + "' has " + value, "names, or objects with 'candidate'");
        }
      }
    }
    return out;
  }

  private static List<String> tags(JsonObject line) {
    List<String> out = new ArrayList<>();
    if (line.get("tags") instanceof jakarta.json.JsonArray array) {
      for (JsonValue value : array) {
        if (value instanceof JsonString text) {
          out.add(text.getString());
        }
      }
    }
    return out.stream().distinct().toList();
  }
}
