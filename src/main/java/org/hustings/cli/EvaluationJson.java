package org.hustings.cli;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hustings.evaluation.Count;
import org.hustings.evaluation.Difference;
import org.hustings.evaluation.Evaluation;
import org.hustings.evaluation.Share;

/** An evaluation as one JSON object; a share of nothing is null. */
final class EvaluationJson {
  private final JsonGenerator json;

  private EvaluationJson(JsonGenerator json) {
    this.json = json;
  }

  /** The object, with line breaks. */
  static String of(Evaluation evaluation, boolean cases) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json =
        JsonProvider.provider()
            .createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createGenerator(out)) {
      new EvaluationJson(json).write(evaluation, cases);
    }
    return out.toString().strip() + "\n";
  }

  private void write(Evaluation evaluation, boolean cases) {
    json.writeStartObject();
    json.write("of", cases ? "cases" : "articles");
    json.write("articles", evaluation.articles());
    if (cases) {
      share("clean", evaluation.clean());
    }
    counts("kinds", evaluation.kinds(), true);
    counts("rules", evaluation.rules(), false);
    if (cases) {
      counts("tags", evaluation.tags(), true);
    }
    shares("roles", evaluation.roles());
    share("factuality", evaluation.factualityInAll());
    number("factualityMean", evaluation.factualityMean());
    shares("factualities", evaluation.factuality());
    share("notAsserted", evaluation.marked());
    differences("missed", evaluation.missed());
    differences("wrong", evaluation.wrong());
    json.writeEnd();
  }

  private void counts(String name, Map<String, Count> counts, boolean recall) {
    json.writeStartObject(name);
    counts.forEach(
        (key, count) -> {
          json.writeStartObject(key);
          json.write("right", count.right());
          json.write("wrong", count.wrong());
          if (recall) {
            json.write("missed", count.missed());
          }
          number("precision", count.precision());
          if (recall) {
            number("recall", count.recall());
            number("f1", count.f1());
          }
          json.writeEnd();
        });
    json.writeEnd();
  }

  private void shares(String name, Map<String, Share> shares) {
    json.writeStartObject(name);
    shares.forEach(this::share);
    json.writeEnd();
  }

  private void share(String name, Share share) {
    json.writeStartObject(name);
    json.write("right", share.right());
    json.write("of", share.of());
    json.writeEnd();
  }

  private void number(String name, OptionalDouble value) {
    if (value.isEmpty()) {
      json.writeNull(name);
    } else {
      json.write(name, value.getAsDouble());
    }
  }

  private void differences(String name, List<Difference> all) {
    json.writeStartArray(name);
    for (Difference one : all) {
      json.writeStartObject();
      json.write("article", one.article());
      json.write("kind", one.kind());
      json.writeStartObject("roles");
      one.roles().forEach(json::write);
      json.writeEnd();
      json.write("factuality", one.factuality());
      if (!one.rule().isEmpty()) {
        json.write("rule", one.rule());
        json.write("rejected", one.rejected());
      }
      json.write("sentence", one.sentence());
      json.writeEnd();
    }
    json.writeEnd();
  }
}
