package org.hustings.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hustings.mapping.SentenceAccount;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Mention;
import org.hustings.model.Token;
import org.hustings.model.Value;
import org.hustings.pipeline.Workbench;
import org.hustings.rules.Context;
import org.hustings.rules.Found;
import org.hustings.rules.NearMiss;
import org.hustings.rules.Rule;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/** What was done with the sentences of an article, as people read it. */
final class AccountText {
  private static final int NEAREST = 5;
  private static final int LABEL = 12;
  private static final int TYPE = 13;
  private static final int FORM = 17;
  private static final int LONGEST_COLUMN = 28;

  private final Workbench bench;
  private final RuleText rules;
  private final SentenceAccount account;
  private final StringBuilder out = new StringBuilder();

  private AccountText(Workbench bench, RuleText rules, SentenceAccount account) {
    this.bench = bench;
    this.rules = rules;
    this.account = account;
  }

  /** Prints them, with a blank line before each but the first. */
  static void write(
      Workbench bench,
      RuleText rules,
      Article article,
      List<SentenceAccount> accounts,
      boolean all,
      PrintStream out) {
    out.print("article " + Wrapped.plain(article.id()));
    out.print(article.published().isEmpty() ? ", undated\n" : ", " + article.published() + "\n");
    for (SentenceAccount account : accounts) {
      out.print("\n" + new AccountText(bench, rules, account).text(all));
    }
  }

  private String text(boolean all) {
    out.append("sentence ").append(account.number());
    out.append(", characters ").append(account.span().start());
    out.append(" to ").append(account.span().end()).append('\n');
    out.append(Wrapped.text("  ", "  ", "\"" + account.text() + "\""));
    String tokens = account.tokens().stream().map(Token::text).collect(Collectors.joining(" · "));
    out.append("\n  tokens\n").append(Wrapped.text("    ", "    ", tokens));
    mentions();
    matches();
    nearMisses(all);
    return out.toString();
  }

  private void mentions() {
    out.append("\n  mentions").append(account.mentions().isEmpty() ? ": none\n" : "\n");
    int column =
        account.mentions().stream()
            .map(n -> quoted(n.mention()))
            .mapToInt(t -> t.codePointCount(0, t.length()))
            .filter(length -> length <= LONGEST_COLUMN)
            .max()
            .orElse(0);
    account.mentions().forEach(n -> mention(n, column));
  }

  /** On one line; with a long text or name on two. */
  private void mention(SentenceAccount.Named named, int column) {
    String text = quoted(named.mention());
    String kind =
        Wrapped.padded(type(named.mention()), TYPE) + Wrapped.padded(form(named), FORM) + " ";
    String value = value(named.mention());
    String line = "    " + Wrapped.padded(text, column) + "  " + kind + value;
    boolean fits = text.length() <= column && line.length() <= Wrapped.WIDTH;
    out.append(fits ? line : Wrapped.text("    ", "    ", text) + " ".repeat(8) + kind + value);
    out.append('\n');
  }

  private static String type(Mention mention) {
    return mention.value() instanceof Entity entity ? entity.type() : "unnamed";
  }

  /** The IRI without its base, or how somebody unnamed is described. */
  private String value(Mention mention) {
    return mention.value() instanceof Entity entity
        ? "<" + bench.iris().entity(entity).substring(bench.iris().base().length()) + ">"
        : "\"" + Wrapped.plain(mention.value().label()) + "\"";
  }

  private static String form(SentenceAccount.Named named) {
    String form = named.mention().form().name().toLowerCase(Locale.ROOT);
    boolean isNew = named.mention().value() instanceof Entity e && !e.type().equals("Group");
    return isNew && !named.known() ? form + ", new" : form;
  }

  private void matches() {
    out.append("\n  matches").append(account.matches().isEmpty() ? ": none\n" : "\n");
    for (SentenceAccount.Matched one : account.matches()) {
      head(one.rule(), one.line());
      Found found = one.found();
      line("in", quoted(found.from(), found.to()));
      if (one.taken() && found.fills().stream().noneMatch(f -> takes(f, found.cue()))) {
        line("cue", quoted(found.cue(), found.cue() + 1));
      }
      if (one.taken()) {
        found.fills().forEach(this::slot);
        contexts(one.contexts());
        one.claims().forEach(c -> line("claim", claim(c)));
        if (!one.declined().isEmpty()) {
          line("no claim", one.declined());
        }
      } else {
        line("not taken", one.declined());
      }
    }
  }

  private static boolean takes(Found.Fill fill, int token) {
    return fill.mentions().stream().anyMatch(m -> m.from() <= token && token < m.to());
  }

  private void slot(Found.Fill fill) {
    String name = fill.role().isEmpty() ? "(not kept)" : fill.role();
    String number = fill.number() == 0 ? "" : " " + fill.number();
    for (Mention mention : fill.mentions()) {
      line(name + number, quoted(mention) + " = " + mention.value().label());
    }
  }

  /** The contexts, those of one value and side as one, with its longest words. */
  private void contexts(List<SentenceAccount.Applied> all) {
    Map<String, List<SentenceAccount.Applied>> alike = new LinkedHashMap<>();
    all.forEach(
        a ->
            alike
                .computeIfAbsent(a.context().value() + a.context().side(), k -> new ArrayList<>())
                .add(a));
    for (List<SentenceAccount.Applied> group : alike.values()) {
      SentenceAccount.Applied longest =
          Collections.max(group, Comparator.comparingInt(a -> a.to() - a.from()));
      Context context = longest.context();
      String side = context.side().name().toLowerCase(Locale.ROOT);
      String places =
          group.stream()
              .map(a -> RuleText.place(a.context().path(), a.context().line()))
              .distinct()
              .collect(Collectors.joining(", "));
      String words = quoted(longest.from(), longest.to());
      line("context", context.value() + " by " + words + " (" + side + "), " + places);
    }
  }

  private String claim(SentenceAccount.Claimed claimed) {
    Evidence evidence = claimed.evidence();
    Kind kind = bench.schema().kind(evidence.claim().kind()).orElseThrow();
    StringBuilder text = new StringBuilder(kind.name() + ":");
    String comma = " ";
    for (Role role : kind.key()) {
      Optional<Value> value = evidence.claim().role(role.name());
      if (value.isPresent()) {
        text.append(comma).append(role.name()).append(' ').append(value.get().label());
        text.append(evidence.inferred().contains(role.name()) ? " (inferred)" : "");
        comma = ", ";
      }
    }
    text.append("; ").append(evidence.factuality().term());
    evidence.details().forEach((k, v) -> text.append(", ").append(k).append(' ').append(v.label()));
    if (!evidence.when().said().isEmpty()) {
      text.append(", date ").append(evidence.when().said());
    }
    return text + (claimed.kept() ? "" : " (the same claim of another match is kept)");
  }

  private void nearMisses(boolean all) {
    List<SentenceAccount.Missed> misses = account.nearMisses();
    int shown = all ? misses.size() : Math.min(NEAREST, misses.size());
    out.append("\n  near misses").append(misses.isEmpty() ? ": none\n" : "\n");
    for (SentenceAccount.Missed missed : misses.subList(0, shown)) {
      NearMiss miss = missed.miss();
      head(missed.rule(), missed.line());
      String count = miss.elements() == 1 ? "1 element" : miss.elements() + " elements";
      line("matched", quoted(miss.from(), miss.at()) + ", " + count);
      line(miss.first() ? "before it" : "then", miss.expected());
      line("but", miss.reason());
      if (!missed.alike().isEmpty()) {
        line("likewise", alike(missed.alike()));
      }
    }
    if (shown < misses.size()) {
      out.append("    and ").append(misses.size() - shown).append(" more (--all)\n");
    }
  }

  private static String alike(List<SentenceAccount.Pattern> patterns) {
    Set<String> names = new TreeSet<>();
    patterns.forEach(p -> names.add(RuleText.place(p.rule().path(), p.line())));
    return String.join(", ", names);
  }

  private void head(Rule rule, int line) {
    String title = rule.kind().name() + " " + RuleText.name(rule);
    String place = RuleText.place(rule.path(), line);
    out.append("    ").append(title).append("  ").append(place).append('\n');
    line("pattern", rules.pattern(rule.path(), line));
  }

  private void line(String name, String text) {
    String indent = " ".repeat(6);
    String gap = " ".repeat(6 + LABEL);
    out.append(Wrapped.text(indent + Wrapped.padded(name, LABEL), gap, text));
  }

  private String quoted(Mention mention) {
    return quoted(mention.from(), mention.to());
  }

  /** The text of some tokens. */
  private String quoted(int from, int to) {
    return "\"" + text(account, from, to) + "\"";
  }

  static String text(SentenceAccount account, int from, int to) {
    List<Token> tokens = account.tokens();
    if (from >= to || from >= tokens.size()) {
      return "";
    }
    int start = tokens.get(0).begin();
    int end = tokens.get(Math.min(to, tokens.size()) - 1).end();
    return Wrapped.plain(account.text().substring(tokens.get(from).begin() - start, end - start));
  }
}
