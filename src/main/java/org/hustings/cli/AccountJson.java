package org.hustings.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.hustings.graph.ClaimLine;
import org.hustings.mapping.SentenceAccount;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Mention;
import org.hustings.model.Token;
import org.hustings.pipeline.Workbench;
import org.hustings.rules.Found;
import org.hustings.rules.Rule;

/** What was done with the sentences of an article, as one JSON object a line for each sentence. */
final class AccountJson {
  private final Workbench bench;
  private final RuleText rules;
  private final Article article;
  private final SentenceAccount account;
  private final JsonGenerator json;

  private AccountJson(
      Workbench bench,
      RuleText rules,
      Article article,
      SentenceAccount account,
      JsonGenerator json) {
    this.bench = bench;
    this.rules = rules;
    this.article = article;
    this.account = account;
    this.json = json;
  }

  /** Prints a line for each sentence. */
  static void write(
      Workbench bench,
      RuleText rules,
      Article article,
      List<SentenceAccount> accounts,
      PrintStream out) {
    for (SentenceAccount account : accounts) {
      StringWriter line = new StringWriter();
      try (JsonGenerator json =
          JsonProvider.provider().createGeneratorFactory(Map.of()).createGenerator(line)) {
        new AccountJson(bench, rules, article, account, json).write();
      }
      out.print(line + "\n");
    }
  }

  private void write() {
    json.writeStartObject();
    json.write("article", article.id());
    json.write("sentence", account.number());
    json.write("start", account.span().start());
    json.write("end", account.span().end());
    json.write("text", account.text());
    json.writeStartArray("tokens");
    account.tokens().stream().map(Token::text).forEach(json::write);
    json.writeEnd();
    json.writeStartArray("mentions");
    account.mentions().forEach(this::named);
    json.writeEnd();
    json.writeStartArray("matches");
    account.matches().forEach(this::matched);
    json.writeEnd();
    json.writeStartArray("nearMisses");
    account.nearMisses().forEach(this::missed);
    json.writeEnd();
    json.writeEnd();
  }

  private void named(SentenceAccount.Named named) {
    json.writeStartObject();
    mention(named.mention());
    json.write("known", named.known());
    json.writeEnd();
  }

  private void mention(Mention mention) {
    json.write("text", AccountText.text(account, mention.from(), mention.to()));
    place(mention.from(), mention.to());
    json.write("form", mention.form().name());
    json.write("label", mention.value().label());
    if (mention.value() instanceof Entity entity) {
      json.write("type", entity.type());
      json.write("iri", bench.iris().entity(entity));
    }
  }

  private void place(int from, int to) {
    json.write("from", from);
    json.write("to", to);
  }

  private void pattern(Rule rule, int line) {
    json.write("kind", rule.kind().name());
    json.write("rule", RuleText.name(rule));
    json.write("file", RuleText.place(rule.path(), line));
    json.write("pattern", rules.pattern(rule.path(), line));
  }

  private void matched(SentenceAccount.Matched one) {
    json.writeStartObject();
    pattern(one.rule(), one.line());
    place(one.found().from(), one.found().to());
    json.write("cue", one.found().cue());
    json.writeStartArray("slots");
    one.found().fills().forEach(this::slot);
    json.writeEnd();
    json.write("taken", one.taken());
    if (!one.declined().isEmpty()) {
      json.write("declined", one.declined());
    }
    json.writeStartArray("contexts");
    one.contexts().forEach(this::context);
    json.writeEnd();
    json.writeStartArray("claims");
    one.claims().forEach(this::claim);
    json.writeEnd();
    json.writeEnd();
  }

  private void slot(Found.Fill fill) {
    for (Mention mention : fill.mentions()) {
      json.writeStartObject();
      json.write("role", fill.role());
      json.write("number", fill.number());
      mention(mention);
      json.writeEnd();
    }
  }

  private void context(SentenceAccount.Applied applied) {
    json.writeStartObject();
    json.write("value", applied.context().value());
    json.write("side", applied.context().side().name());
    json.write("file", RuleText.place(applied.context().path(), applied.context().line()));
    json.write("text", AccountText.text(account, applied.from(), applied.to()));
    place(applied.from(), applied.to());
    json.writeEnd();
  }

  private void claim(SentenceAccount.Claimed claimed) {
    Evidence evidence = claimed.evidence();
    json.writeStartObject();
    json.write("kept", claimed.kept());
    json.write("claim", object(new ClaimLine(bench.schema(), bench.iris()).of(article, evidence)));
    json.writeEnd();
  }

  /** A claim line as the object that it is. */
  private static JsonObject object(String line) {
    try (JsonReader reader = JsonProvider.provider().createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private void missed(SentenceAccount.Missed missed) {
    json.writeStartObject();
    pattern(missed.rule(), missed.line());
    place(missed.miss().from(), missed.miss().at());
    json.write("matched", AccountText.text(account, missed.miss().from(), missed.miss().at()));
    json.write("elements", missed.miss().elements());
    json.write("first", missed.miss().first());
    json.write("expected", missed.miss().expected());
    json.write("reason", missed.miss().reason());
    json.writeStartArray("alike");
    missed.alike().forEach(p -> json.write(RuleText.place(p.rule().path(), p.line())));
    json.writeEnd();
    json.writeEnd();
  }
}
