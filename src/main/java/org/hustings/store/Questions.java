package org.hustings.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QuerySyntaxSubstituteScope;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** The questions of a folder of {@code .rq} files, sorted by name. */
public final class Questions {
  private static final String ENDING = ".rq";
  private static final int LONGEST = 1 << 20;

  private final Inclusions inclusions;
  private final List<Question> all = new ArrayList<>();

  private Questions(Map<String, Inclusions.Source> shared) {
    this.inclusions = new Inclusions(shared);
  }

  /** No questions, and nothing to include. */
  public static Questions none() {
    return new Questions(Map.of());
  }

  /**
   * Reads every {@code .rq} file of a folder, and what they include from its folder "include".
   *
   * @throws InputException with all faults of all files
   */
  public static Questions read(Path folder) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Inclusions.Source> shared = new TreeMap<>();
    Path include = folder.resolve("include");
    if (Files.isDirectory(include)) {
      each(
          include,
          findings,
          f -> shared.put(name(f), new Inclusions.Source(f.toString(), text(f))));
    }
    Questions questions = new Questions(shared);
    findings.addAll(questions.inclusions.findings());
    each(folder, findings, f -> questions.all.add(questions.titled(f)));
    if (!findings.isEmpty()) {
      throw new InputException(findings.stream().distinct().toList());
    }
    return questions;
  }

  /** Every question, sorted by name. */
  public List<Question> all() {
    return List.copyOf(all);
  }

  /** The question of a name. */
  public Optional<Question> named(String name) {
    return all.stream().filter(q -> q.name().equals(name)).findFirst();
  }

  /**
   * Reads a query file from anywhere; it may include what this folder offers.
   *
   * @throws InputException with all its faults
   */
  public Question parse(Path file) {
    return parse(file.toString(), name(file), text(file));
  }

  /**
   * Reads a query that stands in no file; it may include what this folder offers.
   *
   * @param file how findings name it
   * @throws InputException with all its faults
   */
  public Question parse(String file, String text) {
    return parse(file, file, text);
  }

  private static void each(Path folder, List<Finding> findings, Consumer<Path> action) {
    for (Path file : files(folder)) {
      try {
        action.accept(file);
      } catch (InputException e) {
        findings.addAll(e.findings());
      }
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(f -> String.valueOf(f.getFileName()).endsWith(ENDING))
          .sorted((a, b) -> name(a).compareTo(name(b)))
          .toList();
    } catch (IOException e) {
      throw new InputException(
          new Finding(folder.toString(), 0, 0, "cannot be read", "a folder of .rq files"));
    }
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw fault(file.toString(), "is too long for a query", "at most 1 MB");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw fault(file.toString(), "is not UTF-8", "text in UTF-8");
    } catch (IOException e) {
      throw fault(file.toString(), "cannot be read", "a file with a query");
    }
  }

  private Question titled(Path file) {
    Question question = parse(file);
    if (question.title().isEmpty()) {
      throw fault(file.toString(), "has no question in its first line", "# and the question");
    }
    return question;
  }

  private Question parse(String file, String name, String text) {
    Query query = Sparql.parse(file, text);
    List<String> head = QuestionHead.lines(text);
    List<Finding> findings = new ArrayList<>();
    List<Parameter> parameters =
        new QuestionHead(file, query.getPrefixMapping(), Sparql.variables(query))
            .parameters(head, findings);
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
    if (!parameters.isEmpty()) {
      requireFree(file, query, parameters);
    }
    String standard = text;
    if (Inclusions.includes(query)) {
      String comments = head.stream().filter(l -> !l.isBlank()).collect(Collectors.joining("\n"));
      standard = comments + "\n" + inclusions.expand(file, query);
    }
    return new Question(name, QuestionHead.title(head), standard, parameters);
  }

  /** A parameter cannot be the result of a BIND, an aggregate or a VALUES. */
  private static void requireFree(String file, Query query, List<Parameter> parameters) {
    try {
      QuerySyntaxSubstituteScope.scopeCheck(
          query, parameters.stream().map(p -> Var.alloc(p.name())).toList());
    } catch (QueryException e) {
      throw fault(file, "the query assigns a parameter: " + e.getMessage(), "a free variable");
    }
  }

  private static InputException fault(String file, String problem, String expected) {
    return new InputException(new Finding(file, 0, 0, problem, expected));
  }
}
