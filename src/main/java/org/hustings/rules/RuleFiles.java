package org.hustings.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Factuality;
import org.hustings.model.Finding;
import org.hustings.schema.Kind;
import org.hustings.schema.Schema;

/** Reads rule files, one after the other, into one book. */
final class RuleFiles {
  private static final Set<String> LISTS = Set.of("verbs", "words", "phrase", "skip");
  private static final int MOST_STEPS = 4000;

  private final Schema schema;
  private final Map<String, List<PatternReader.Entry>> lists = new LinkedHashMap<>();
  private final Map<String, Pattern> phrases = new LinkedHashMap<>();
  private final Map<String, Integer> named = new HashMap<>();
  private final Set<String> fillers = new LinkedHashSet<>();
  private final Set<String> auxiliaries = new LinkedHashSet<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Context> contexts = new ArrayList<>();
  private final Numbers numbers = new Numbers();

  RuleFiles(Schema schema) {
    this.schema = schema;
  }

  RuleBook book() {
    return new RuleBook(rules, contexts, fillers, auxiliaries, numbers);
  }

  /** Reads one file; returns its faults. */
  List<Finding> add(String file, String text) {
    List<String> lines = text.lines().map(l -> l.replace('\t', ' ')).toList();
    return new OneFile(file, lines).read();
  }

  /** The state of reading one file. */
  private final class OneFile {
    private final String name;
    private final String path;
    private final List<String> lines;
    private final Faults faults;
    private final Lexer lexer;
    private Optional<Kind> kind = Optional.empty();
    private String rule = "";
    private String context = "";
    private int ruleLine;
    private List<Rule.Match> matches = new ArrayList<>();
    private List<Rule.Example> examples = new ArrayList<>();

    OneFile(String file, List<String> lines) {
      this.name = file.replaceAll(".*[/\\\\]", "").replaceAll("^[0-9]+-|\\.rules$", "");
      this.path = file;
      this.lines = lines;
      this.faults = new Faults(file, lines);
      this.lexer = new Lexer(faults);
    }

    List<Finding> read() {
      int i = 0;
      while (i < lines.size()) {
        int last = i;
        StringBuilder whole = new StringBuilder(lines.get(i));
        while (last + 1 < lines.size() && lines.get(last + 1).trim().startsWith("|")) {
          whole.append(' ').append(lines.get(++last).trim());
        }
        line(whole.toString(), i + 1);
        i = last + 1;
      }
      endRule();
      return faults.findings();
    }

    private void line(String text, int line) {
      List<Lexeme> lexemes = lexer.lexemes(text, line, 0);
      Lexeme first = lexemes.get(0);
      if (first.type() == Lexeme.Type.END) {
        return;
      }
      boolean indented = Character.isWhitespace(text.charAt(0));
      if (indented) {
        inner(first, lexemes, line);
      } else {
        endRule();
        outer(first, lexemes, line);
      }
    }

    private void outer(Lexeme first, List<Lexeme> lexemes, int line) {
      kind = schema.kind(first.text());
      if (LISTS.contains(first.text())) {
        list(first.text(), lexemes, line);
      } else if (first.text().equals("context")) {
        context(lexemes, line);
      } else if (kind.isPresent()) {
        rule = lexemes.get(1).text();
        ruleLine = line;
        if (lexemes.get(1).type() != Lexeme.Type.WORD) {
          faults.add(line, lexemes.get(1).column(), "a rule without a name", "a name");
        } else if (named.putIfAbsent(name + "/" + rule, line) != null) {
          faults.add(line, lexemes.get(1).column(), "two rules named " + rule, "another name");
        }
      } else {
        String kinds = String.join(", ", schema.kinds().stream().map(Kind::name).toList());
        String expected = "verbs, words, phrase, skip, context or a kind of claim: " + kinds;
        faults.add(line, first.column(), "unknown beginning '" + first.text() + "'", expected);
      }
    }

    private void inner(Lexeme first, List<Lexeme> lexemes, int line) {
      if (!context.isEmpty()) {
        side(first, lexemes, line);
        return;
      }
      if (rule.isEmpty()) {
        faults.add(line, first.column(), "indented, but no rule begins above", "a rule");
        return;
      }
      switch (first.text()) {
        case "match" -> match(lexemes, line);
        case "example" -> example(lexemes, line, true);
        case "not" -> example(lexemes, line, false);
        default ->
            faults.add(
                line,
                first.column(),
                "unknown word '" + first.text() + "'",
                "match, example or not");
      }
    }

    private void endRule() {
      context = "";
      if (rule.isEmpty() || kind.isEmpty()) {
        rule = "";
        return;
      }
      if (matches.isEmpty()) {
        faults.add(ruleLine, 0, "rule " + rule + " has no pattern", "a line match ...");
      }
      if (examples.stream().noneMatch(e -> !e.claims().isEmpty())) {
        faults.add(
            ruleLine, 0, "rule " + rule + " has no example", "a line example \"...\" => ...");
      }
      if (examples.stream().noneMatch(e -> e.claims().isEmpty())) {
        faults.add(ruleLine, 0, "rule " + rule + " has no counterexample", "a line not \"...\"");
      }
      rules.add(new Rule(kind.get(), rule, name, path, ruleLine, matches, examples));
      rule = "";
      matches = new ArrayList<>();
      examples = new ArrayList<>();
    }

    private PatternReader reader(List<Lexeme> lexemes, int from, int line) {
      return new PatternReader(
          lists, phrases, schema, kind, faults, line, lexemes.subList(from, lexemes.size()));
    }

    private Consequences consequences(int line) {
      return new Consequences(kind, faults, line);
    }

    private void example(List<Lexeme> lexemes, int line, boolean found) {
      consequences(line).example(reader(lexemes, 1, line), found).ifPresent(examples::add);
    }

    private void match(List<Lexeme> lexemes, int line) {
      PatternReader reader = reader(lexemes, 1, line);
      Pattern pattern = reader.alternatives();
      Map<Integer, Map<String, String>> constants = new HashMap<>();
      if (reader.peek().is("=>")) {
        reader.take();
        constants = consequences(line).constants(reader);
      }
      consequences(line).atEnd(reader);
      program(pattern, line, lexemes.get(1).column()).ifPresent(p -> add(p, line));
      if (!matches.isEmpty()) {
        Rule.Match last = matches.remove(matches.size() - 1);
        matches.add(new Rule.Match(last.program(), last.line(), constants));
      }
    }

    private void add(Program program, int line) {
      matches.add(new Rule.Match(program, line, Map.of()));
    }

    private Optional<Program> program(Pattern pattern, int line, int column) {
      boolean sound = isSmall(pattern, line, column);
      if (Bounds.mayBeEmpty(pattern)) {
        String problem = "the pattern may match nothing";
        faults.add(line, column, problem, "a word or a slot that must be there");
        sound = false;
      } else if (Bounds.gapes(pattern)) {
        String problem =
            "any words between slots, and no word must be there, so it matches all over";
        faults.add(line, column, problem, "a word beside the ...");
        sound = false;
      }
      return sound ? Optional.of(Compiler.compile(pattern, numbers)) : Optional.empty();
    }

    private boolean isSmall(Pattern pattern, int line, int column) {
      int steps = Bounds.steps(pattern);
      if (steps > MOST_STEPS) {
        String problem = "the pattern has " + steps + " steps and could explode";
        faults.add(line, column, problem, "at most " + MOST_STEPS);
      }
      return steps <= MOST_STEPS;
    }

    private void list(String what, List<Lexeme> lexemes, int line) {
      Lexeme nameAt = lexemes.get(1);
      if (nameAt.type() != Lexeme.Type.WORD || !lexemes.get(2).is("=")) {
        faults.add(line, nameAt.column(), "a list without a name", what + " NAME = ...");
        return;
      }
      if (what.equals("phrase")) {
        PatternReader reader = reader(lexemes, 3, line);
        Pattern phrase = reader.alternatives();
        if (isSmall(phrase, line, nameAt.column())) {
          phrases.put(nameAt.text(), phrase);
        }
        consequences(line).atEnd(reader);
        return;
      }
      List<PatternReader.Entry> entries = entries(what.equals("verbs"), lexemes, line);
      if (what.equals("skip")) {
        Set<String> into = nameAt.text().equals("auxiliaries") ? auxiliaries : fillers;
        entries.forEach(e -> into.add(e.words().get(0)));
      } else {
        lists.put(nameAt.text(), entries);
      }
    }

    private List<PatternReader.Entry> entries(boolean verbs, List<Lexeme> lexemes, int line) {
      List<PatternReader.Entry> out = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      for (Lexeme lexeme : lexemes.subList(3, lexemes.size())) {
        boolean end = lexeme.type() == Lexeme.Type.END;
        if (lexeme.is("|") || end) {
          if (words.isEmpty()) {
            faults.add(line, lexeme.column(), "an empty alternative", "a word");
          } else {
            out.add(new PatternReader.Entry(PatternReader.norms(words.toString()), verbs));
          }
          words.setLength(0);
        } else {
          words.append(words.isEmpty() ? "" : " ").append(lexeme.text());
        }
      }
      return out;
    }

    private void context(List<Lexeme> lexemes, int line) {
      String value = lexemes.get(1).text();
      boolean known = Factuality.of(value).isPresent() || Set.of("none", "source").contains(value);
      if (!known) {
        String expected =
            "Asserted, Reported, Expected, Possible, Denied, Withdrawn, none or source";
        faults.add(line, lexemes.get(1).column(), "unknown context '" + value + "'", expected);
      }
      context = value;
    }

    private void side(Lexeme first, List<Lexeme> lexemes, int line) {
      Optional<Context.Side> side =
          switch (first.text()) {
            case "before" -> Optional.of(Context.Side.BEFORE);
            case "clause" -> Optional.of(Context.Side.CLAUSE);
            case "after" -> Optional.of(Context.Side.AFTER);
            default -> Optional.empty();
          };
      if (side.isEmpty()) {
        String problem = "unknown word '" + first.text() + "'";
        faults.add(line, first.column(), problem, "before, clause or after");
        return;
      }
      PatternReader reader = reader(lexemes, 1, line);
      Pattern pattern = reader.alternatives();
      consequences(line).atEnd(reader);
      String value = context;
      program(pattern, line, lexemes.get(1).column())
          .ifPresent(p -> contexts.add(new Context(value, side.get(), p, path, line)));
    }
  }
}
