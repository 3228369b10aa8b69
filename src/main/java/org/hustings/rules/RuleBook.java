package org.hustings.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;

/**
 * The rules of a folder.
 *
 * @param rules in the order of the files' names and of their lines
 * @param contexts likewise
 * @param fillers words that may be passed over between any two elements
 * @param auxiliaries words that may be passed over before a verb
 */
public record RuleBook(
    List<Rule> rules, List<Context> contexts, Set<String> fillers, Set<String> auxiliaries) {
  public RuleBook {
    rules = List.copyOf(rules);
    contexts = List.copyOf(contexts);
    fillers = Set.copyOf(fillers);
    auxiliaries = Set.copyOf(auxiliaries);
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
