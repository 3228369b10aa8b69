package org.hustings.standoff;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hustings.model.Article;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Literal;
import org.hustings.model.Value;
import org.hustings.schema.Role;
import org.hustings.sidecar.Faults;
import org.hustings.text.WordLists;

/**
 * Tells whom annotated words mean: the entity that a reference names, theirs or that of words that
 * are said to mean the same; else the only one that is called so; else, for a name, somebody whom
 * only this article knows.
 */
final class Mentions {
  /** Which the references are into, so that those into other databases can stand beside. */
  static final String DATABASE = "hustings";

  private static final Set<String> NO_NAMES = WordLists.of("standoff-no-names");

  /** Classes of which all are declared: there are no others that an article could know. */
  private static final Set<String> DECLARED = Set.of("State", "Contest", "OfficeKind");

  private static final String UNNAMED = "Group";

  /**
   * What words that mean the same mean.
   *
   * @param own the name of somebody whom only the article knows, if it is not known
   * @param faulty true when a reference is wrong
   */
  private record Meaning(Set<Entity> known, Optional<String> own, boolean faulty) {}

  private final Annotations annotations;
  private final Known known;
  private final Article article;
  private final Faults faults;
  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Map<Entity, Description> made = new LinkedHashMap<>();

  Mentions(Annotations annotations, Known known, Article article, Faults faults) {
    this.annotations = annotations;
    this.known = known;
    this.article = article;
    this.faults = faults;
  }

  /** Those whom only the article knows. */
  List<Description> made() {
    return List.copyOf(made.values());
  }

  /** What fills a role that takes entities; empty, with a fault, when nobody fits. */
  Optional<Value> value(Role role, Annotation.Words words, Part at) {
    boolean takesText = role.datatypes().contains("string");
    String type = words.type().text();
    if (!role.classes().contains(type)) {
      return takesText
          ? Optional.of(Literal.text(text(words)))
          : fault(at, role.name() + " cannot be a " + type, range(role));
    }
    Meaning meaning =
        meanings.computeIfAbsent(
            annotations.group(words) + " " + type, k -> meaning(annotations.equal(words), type));
    if (meaning.known().size() > 1) {
      return several(words, meaning.known(), at);
    }
    Optional<Value> one = meaning.known().stream().findFirst().map(e -> e);
    if (one.isPresent() || meaning.faulty()) {
      return one;
    }
    return takesText
        ? Optional.of(Literal.text(text(words)))
        : meaning.own().map(name -> own(article.own(type, name))).or(() -> nobody(words, type, at));
  }

  private Optional<Value> several(Annotation.Words words, Set<Entity> known, Part at) {
    String paths = known.stream().map(Known::path).collect(Collectors.joining(", "));
    return fault(at, shown(words) + " can mean " + known.size(), "a reference to one: " + paths);
  }

  private Meaning meaning(List<Annotation.Words> equal, String type) {
    Set<Entity> known = new TreeSet<>(Comparator.comparing(Known::path));
    int before = faults.count();
    equal.forEach(w -> references(w).forEach(r -> entity(r, type).ifPresent(known::add)));
    if (faults.count() > before) {
      return new Meaning(Set.of(), Optional.empty(), true);
    }
    if (known.isEmpty()) {
      equal.forEach(w -> known.addAll(this.known.labelled(Set.of(type), text(w))));
    }
    return new Meaning(known, ownName(equal, type), false);
  }

  private List<Annotation.Reference> references(Annotation.Words words) {
    return annotations.about(words.id(), Annotation.Reference.class).stream()
        .filter(r -> r.database().is(DATABASE))
        .toList();
  }

  private Optional<Entity> entity(Annotation.Reference reference, String type) {
    Part referent = reference.referent();
    Optional<Entity> entity = known.at(referent.text());
    if (entity.isEmpty()) {
      return fault(referent, referent + " is not known", known.alike(referent.text()));
    }
    return entity.get().type().equals(type)
        ? entity
        : fault(referent, referent + " is no " + type, "one like the words");
  }

  private static Optional<String> ownName(List<Annotation.Words> equal, String type) {
    return DECLARED.contains(type)
        ? Optional.empty()
        : equal.stream()
            .filter(w -> w.type().is(type))
            .map(Mentions::text)
            .filter(t -> type.equals(UNNAMED) || isName(t))
            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
  }

  private Value own(Entity entity) {
    made.putIfAbsent(entity, new Description(entity, Map.of()));
    return entity;
  }

  /** True when a word that is no pronoun or the like has a capital, or its script has none. */
  private static boolean isName(String text) {
    for (String word : text.split(" ", -1)) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      boolean proper = Character.isLetter(first) && !Character.isLowerCase(first);
      if (proper && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Value> nobody(Annotation.Words words, String type, Part at) {
    String reference = "N1, a tab and Reference " + words.id() + " " + DATABASE + ":";
    return fault(
        at,
        shown(words) + " is nobody known",
        reference + type.toLowerCase(Locale.ROOT) + "/..., or Equiv with words that are known");
  }

  private static String shown(Annotation.Words words) {
    return words.id() + " \"" + text(words) + "\"";
  }

  /** The words on one line, without a comment behind them. */
  static String text(Annotation.Words words) {
    return words.words().split('\t', 2).get(0).text().replaceAll("\\s+", " ").strip();
  }

  private static String range(Role role) {
    return String.join(", ", new TreeSet<>(role.classes()));
  }

  private <T> Optional<T> fault(Part at, String problem, String expected) {
    faults.add(at.line(), at.column(), problem, expected);
    return Optional.empty();
  }
}
