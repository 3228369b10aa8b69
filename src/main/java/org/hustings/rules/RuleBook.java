package org.hustings.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;
import org.hustings.text.WordLists;

/** The rules of a folder. It never changes once it is read. */
public final class RuleBook {
  private final List<Rule> rules;
  private final List<Context> contexts;
  private final ContextIndex before;
  private final ContextIndex clause;
  private final ContextIndex after;
  private final Map<String, Set<Context.Side>> sides = new HashMap<>();
  private final Set<String> fillers;
  private final Set<String> auxiliaries;
  private final Numbers numbers;

  /**
   * @param numbers of the words and types of the rules and contexts
   */
  RuleBook(
      List<Rule> rules,
      List<Context> contexts,
      Set<String> fillers,
      Set<String> auxiliaries,
      Numbers numbers) {
    this.rules = List.copyOf(rules);
    this.contexts = List.copyOf(contexts);
    this.before = new ContextIndex(this.contexts, Context.Side.BEFORE, numbers);
    this.clause = new ContextIndex(this.contexts, Context.Side.CLAUSE, numbers);
    this.after = new ContextIndex(this.contexts, Context.Side.AFTER, numbers);
    this.contexts.forEach(
        c ->
            sides
                .computeIfAbsent(c.value(), v -> EnumSet.noneOf(Context.Side.class))
                .add(c.side()));
    this.fillers = WordLists.words(fillers.toArray(String[]::new));
    this.auxiliaries = WordLists.words(auxiliaries.toArray(String[]::new));
    this.numbers = numbers;
  }

  /** The rules, in the order of the files' names and of their lines. */
  public List<Rule> rules() {
    return rules;
  }

  /** The contexts, likewise. */
  public List<Context> contexts() {
    return contexts;
  }

  /** The sides on which contexts of a value stand. */
  public Set<Context.Side> sidesOf(String value) {
    return sides.getOrDefault(value, Set.of());
  }

  /** The contexts of a side by the words that they may begin with. */
  ContextIndex contexts(Context.Side side) {
    return switch (side) {
      case BEFORE -> before;
      case CLAUSE -> clause;
      case AFTER -> after;
    };
  }

  /** The number of a word in outlines; {@link Numbers#NONE} when no pattern has it. */
  public int number(String word) {
    return numbers.of(word);
  }

  /**
   * The bits of the slots that take mentions of a type, for {@link Outline#without}.
   *
   * @param forms of the slots, such as "bid"; all where none is given
   */
  public long slots(String type, String... forms) {
    return numbers.slots(type, Set.of(forms));
  }

  /** The bits of the slots that the mark of a possessive may follow, likewise. */
  public long ownedSlots() {
    return numbers.owned();
  }

  Numbers numbers() {
    return numbers;
  }

  /** Words that may be passed over between any two elements. */
  public Set<String> fillers() {
    return fillers;
  }

  /** Words that may be passed over before a verb. */
  public Set<String> auxiliaries() {
    return auxiliaries;
  }

  /**
   * Reads every .rules file of a folder. The lists, phrases and fillers of one file hold in the
   * files whose names come after it.
   *
   * @throws InputException with all faults of all files
   */
  public static RuleBook read(Path folder, Schema schema) {
    RuleFiles files = new RuleFiles(schema);
    List<Finding> findings = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      List<Path> sorted = paths.filter(p -> p.toString().endsWith(".rules")).sorted().toList();
      if (sorted.isEmpty()) {
        findings.add(new Finding(folder.toString(), 0, 0, "no rules here", "files *.rules"));
      }
      for (Path path : sorted) {
        findings.addAll(files.add(path.toString(), Files.readString(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
    return files.book();
  }

  /** Every word of every pattern. */
  public Set<String> vocabulary() {
    Set<String> out = new HashSet<>();
    for (Rule rule : rules) {
      rule.matches().forEach(m -> words(m.program(), out));
    }
    return out;
  }

  private static void words(Program program, Set<String> out) {
    for (Program.Step step : program.steps()) {
      if (step instanceof Program.Word word) {
        word.byFirst().values().forEach(l -> l.forEach(out::addAll));
      }
    }
  }
}
