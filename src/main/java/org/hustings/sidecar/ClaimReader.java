package org.hustings.sidecar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.hustings.model.Factuality;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/** Reads one claim, {@code [ a h:Endorsement ; ... ]}, and checks it against the schema. */
final class ClaimReader {
  private static final String QUOTE = "quote";
  private static final String FACTUALITY = "factuality";
  private static final String DATE = "date";
  private static final String INFERRED = "inferred";
  private static final Set<String> OWN = Set.of(QUOTE, FACTUALITY, DATE, INFERRED);

  private final Statements statements;
  private final Vocabulary vocabulary;
  private final Values values;
  private final QuoteReader quotes;
  private final Faults faults;

  ClaimReader(
      Statements statements,
      Vocabulary vocabulary,
      Values values,
      QuoteReader quotes,
      Faults faults) {
    this.statements = statements;
    this.vocabulary = vocabulary;
    this.values = values;
    this.quotes = quotes;
    this.faults = faults;
  }

  /** The claim, with all that is said of it; empty, with faults, when anything is wrong. */
  Optional<Draft> read(Node claim, int line, boolean whole) {
    int before = faults.count();
    int start = statements.line(claim) > 0 ? statements.line(claim) : line;
    Optional<Kind> kind = kind(claim, start);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft(kind.get(), start);
    statements
        .about(claim)
        .filter(s -> !s.predicate().equals(RDF.type.asNode()))
        .forEach(s -> property(draft, s));
    if (whole) {
      checkWhole(draft);
    }
    return faults.count() == before ? Optional.of(draft) : Optional.empty();
  }

  private Optional<Kind> kind(Node claim, int line) {
    List<Statement> types =
        statements.about(claim).filter(s -> s.predicate().equals(RDF.type.asNode())).toList();
    Optional<Kind> kind =
        types.size() == 1
            ? vocabulary.term(types.get(0).object()).flatMap(vocabulary.schema()::kind)
            : Optional.empty();
    if (types.size() != 1) {
      String kinds = vocabulary.expected(claim, vocabulary.kinds());
      faults.add(line, "a claim of " + types.size() + " kinds", "one of " + kinds);
    } else if (kind.isEmpty()) {
      Node type = types.get(0).object();
      boolean known = vocabulary.term(type).isPresent();
      faults.add(
          types.get(0).line(),
          known
              ? vocabulary.show(type) + " is no kind of claim"
              : "unknown term " + vocabulary.show(type),
          vocabulary.expected(type, vocabulary.kinds()));
    }
    return kind;
  }

  private void property(Draft draft, Statement statement) {
    String name = vocabulary.term(statement.predicate()).orElse("");
    Optional<Role> role = vocabulary.schema().role(draft.kind(), name);
    if (role.isEmpty() && !OWN.contains(name)) {
      unknown(draft.kind(), statement, name);
      return;
    }
    if (!draft.sees(name) && !name.equals(INFERRED)) {
      faults.add(statement.line(), name + " stands twice in one claim", "one; write a claim each");
      return;
    }
    switch (name) {
      case QUOTE -> quotes.read(statement).ifPresent(draft::standsAt);
      case FACTUALITY -> factuality(statement).ifPresent(draft::judge);
      case DATE -> values.when(statement).ifPresent(draft::happened);
      case INFERRED -> inferred(draft, statement);
      default -> role.flatMap(r -> values.read(r, statement)).ifPresent(v -> draft.put(name, v));
    }
  }

  private void unknown(Kind kind, Statement statement, String name) {
    String problem =
        name.isEmpty()
            ? "unknown term " + vocabulary.show(statement.predicate())
            : kind.name() + " has no " + name;
    faults.add(
        statement.line(), problem, vocabulary.expected(statement.predicate(), properties(kind)));
  }

  private Set<String> properties(Kind kind) {
    Set<String> names = new TreeSet<>(OWN);
    Stream.of(kind.key(), kind.details(), vocabulary.schema().common())
        .flatMap(List::stream)
        .forEach(r -> names.add(r.name()));
    return names;
  }

  private Optional<Factuality> factuality(Statement statement) {
    Node object = statement.object();
    String name =
        object.isLiteral() ? object.getLiteralLexicalForm() : vocabulary.term(object).orElse("");
    Optional<Factuality> factuality = Factuality.of(name);
    if (factuality.isEmpty()) {
      Set<String> terms =
          Stream.of(Factuality.values()).map(Factuality::term).collect(Collectors.toSet());
      faults.add(
          statement.line(),
          "unknown factuality " + vocabulary.show(object),
          vocabulary.expected(object, terms));
    }
    return factuality;
  }

  private void inferred(Draft draft, Statement statement) {
    String role = vocabulary.term(statement.object()).orElse("");
    if (draft.kind().inKey(role)) {
      draft.infer(role);
      return;
    }
    Set<String> key = draft.kind().key().stream().map(Role::name).collect(Collectors.toSet());
    faults.add(
        statement.line(),
        draft.kind().name() + " has no role " + vocabulary.show(statement.object()) + " to infer",
        vocabulary.expected(statement.object(), key));
  }

  /**
   * Checks that the quote and the required roles are there; a role that is wrong counts as there.
   */
  private void checkWhole(Draft draft) {
    Kind kind = draft.kind();
    if (!draft.hasSeen(QUOTE)) {
      faults.add(draft.line(), "this " + kind.name() + " has no quote", "h:quote \"...\"");
    }
    Stream.concat(kind.key().stream(), kind.details().stream())
        .filter(r -> r.required() && !draft.hasSeen(r.name()))
        .forEach(
            r ->
                faults.add(
                    draft.line(),
                    "this " + kind.name() + " has no " + r.name(),
                    vocabulary.own(r.name()) + ", which takes " + values.range(r)));
  }
}
