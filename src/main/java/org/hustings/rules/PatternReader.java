package org.hustings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.model.Token;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;
import org.hustings.text.Tokenizer;
import org.hustings.text.WordLists;

/** Reads a pattern from lexemes. */
final class PatternReader {
  /** Words that never inflect: prepositions, articles, conjunctions, pronouns, particles. */
  private static final Set<String> AS_THEY_STAND = WordLists.of("pattern-reader-as-they-stand");

  private final Map<String, List<Entry>> lists;
  private final Map<String, Pattern> phrases;
  private final Schema schema;
  private final Optional<Kind> kind;
  private final Faults faults;
  private final int line;
  private final List<Lexeme> lexemes;
  private int next;

  /** A word or phrase of a list. */
  record Entry(List<String> words, boolean verb) {}

  PatternReader(
      Map<String, List<Entry>> lists,
      Map<String, Pattern> phrases,
      Schema schema,
      Optional<Kind> kind,
      Faults faults,
      int line,
      List<Lexeme> lexemes) {
    this.lists = lists;
    this.phrases = phrases;
    this.schema = schema;
    this.kind = kind;
    this.faults = faults;
    this.line = line;
    this.lexemes = lexemes;
  }

  /** Reads alternatives up to the end, a "=>" or a closing bracket. */
  Pattern alternatives() {
    List<Pattern> options = new ArrayList<>();
    options.add(sequence(false));
    while (peek().is("|")) {
      next++;
      options.add(sequence(false));
    }
    return options.size() == 1 ? options.get(0) : new Pattern.Choice(options);
  }

  /** The lexeme that comes next. */
  Lexeme peek() {
    return lexemes.get(next);
  }

  /** Passes over the lexeme that comes next. */
  Lexeme take() {
    Lexeme lexeme = lexemes.get(next);
    next = Math.min(next + 1, lexemes.size() - 1);
    return lexeme;
  }

  private Pattern sequence(boolean tight) {
    List<Pattern> parts = new ArrayList<>();
    while (!isEnd(peek())) {
      int at = next;
      element().ifPresent(parts::add);
      if (next == at) {
        next++;
      }
    }
    if (parts.isEmpty()) {
      faults.add(line, peek().column(), "nothing to match here", "a word, {slot} or (group)");
    }
    return parts.size() == 1 && !tight ? parts.get(0) : new Pattern.Sequence(parts, tight);
  }

  private static boolean isEnd(Lexeme l) {
    return l.type() == Lexeme.Type.END || Stream.of("|", ")", "]", ">", "=>", ";").anyMatch(l::is);
  }

  private Optional<Pattern> element() {
    Lexeme lexeme = take();
    Optional<Pattern> one =
        switch (lexeme.type()) {
          case QUOTED -> Optional.of(words(List.of(new Entry(norms(lexeme.text()), false))));
          case SLOT -> slot(lexeme);
          case WORD -> word(lexeme);
          case SIGN -> sign(lexeme);
          case END -> Optional.empty();
        };
    if (peek().is("*")) {
      Lexeme star = take();
      if (one.filter(Bounds::mayBeEmpty).isPresent()) {
        String problem = "what is repeated may be empty, so it could loop";
        faults.add(line, star.column(), problem, "a word or a slot that must be there");
      }
      return one.map(Pattern.Repeat::new);
    }
    return one;
  }

  private Optional<Pattern> sign(Lexeme lexeme) {
    return switch (lexeme.text()) {
      case "(" -> Optional.of(closed(alternatives(), ")", lexeme));
      case "[" -> Optional.of(new Pattern.Maybe(closed(alternatives(), "]", lexeme)));
      case "<" -> Optional.of(closed(sequence(true), ">", lexeme));
      case "..." -> Optional.of(new Pattern.Ellipsis());
      case "'s" -> Optional.of(new Pattern.Possessive());
      case "^" -> Optional.of(new Pattern.Start());
      case "!" -> Optional.of(new Pattern.Cue());
      case ",", "-" -> Optional.of(new Pattern.Words(List.of(List.of(lexeme.text())), false));
      default -> {
        String text = "'" + lexeme.text() + "' means nothing here";
        faults.add(line, lexeme.column(), text, "a word, {slot} or (group)");
        yield Optional.empty();
      }
    };
  }

  private Pattern closed(Pattern pattern, String closer, Lexeme opener) {
    if (!peek().is(closer)) {
      String problem = "nothing closes the " + opener.text();
      faults.add(line, opener.column(), problem, "a " + closer);
    } else {
      take();
    }
    return pattern;
  }

  private Optional<Pattern> word(Lexeme lexeme) {
    String text = lexeme.text();
    int dot = text.indexOf('.');
    String name = dot < 0 ? text : text.substring(0, dot);
    String suffix = dot < 0 ? "" : text.substring(dot + 1);
    if (!isListName(name)) {
      return Optional.of(bare(lexeme, name, suffix));
    }
    Pattern phrase = phrases.get(name);
    if (phrase != null) {
      int number = suffix.matches("[1-9]") ? Integer.parseInt(suffix) : 0;
      return Optional.of(number == 0 ? phrase : numbered(phrase, number));
    }
    List<Entry> entries = lists.get(name);
    if (entries == null) {
      String known = String.join(", ", lists.keySet());
      faults.add(line, lexeme.column(), "unknown list " + name, known.isEmpty() ? "a list" : known);
      return Optional.empty();
    }
    return Optional.of(inflected(entries, pick(lexeme, suffix)));
  }

  private static boolean isListName(String name) {
    return name.length() > 1
        && name.equals(name.toUpperCase(Locale.ROOT))
        && Character.isLetter(name.charAt(0));
  }

  private Pattern bare(Lexeme lexeme, String name, String suffix) {
    boolean fixed = AS_THEY_STAND.contains(name) || Character.isDigit(name.charAt(0));
    boolean verb = !fixed || !suffix.isEmpty();
    List<String> norms = norms(name);
    if (norms.size() > 1) {
      verb = false;
    }
    return inflected(List.of(new Entry(norms, verb)), pick(lexeme, suffix));
  }

  private VerbForms.Pick pick(Lexeme lexeme, String suffix) {
    return switch (suffix) {
      case "" -> VerbForms.Pick.ALL;
      case "ed" -> VerbForms.Pick.PAST;
      case "ing" -> VerbForms.Pick.ING;
      case "s" -> VerbForms.Pick.PRESENT;
      default -> {
        faults.add(line, lexeme.column(), "unknown form ." + suffix, ".ed, .ing or .s");
        yield VerbForms.Pick.ALL;
      }
    };
  }

  private static Pattern words(List<Entry> entries) {
    return inflected(entries, VerbForms.Pick.ALL);
  }

  private static Pattern inflected(List<Entry> entries, VerbForms.Pick pick) {
    List<List<String>> out = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.verb()) {
        out.addAll(VerbForms.of(entry.words(), pick));
      } else {
        out.add(entry.words());
      }
    }
    return new Pattern.Words(out, entries.stream().anyMatch(Entry::verb));
  }

  /** The norms of the words of a text, hyphens left out as the matcher leaves them out. */
  static List<String> norms(String text) {
    if (text.matches("n't|'(s|ll|d|ve|re|m)")) {
      return List.of(text);
    }
    List<String> out = new ArrayList<>();
    for (Token token : new Tokenizer().tokens(text, 0, text.length())) {
      if (!token.norm().equals("-") || text.length() == 1) {
        out.add(token.norm());
      }
    }
    return out;
  }

  private static Pattern numbered(Pattern pattern, int number) {
    if (pattern instanceof Pattern.Slot s) {
      return new Pattern.Slot(s.role(), s.types(), s.many(), number, s.form());
    } else if (pattern instanceof Pattern.Sequence s) {
      return new Pattern.Sequence(all(s.parts(), number), s.tight());
    } else if (pattern instanceof Pattern.Choice c) {
      return new Pattern.Choice(all(c.options(), number));
    } else if (pattern instanceof Pattern.Maybe m) {
      return new Pattern.Maybe(numbered(m.part(), number));
    } else if (pattern instanceof Pattern.Repeat r) {
      return new Pattern.Repeat(numbered(r.part(), number));
    }
    return pattern;
  }

  private static List<Pattern> all(List<Pattern> patterns, int number) {
    return patterns.stream().map(p -> numbered(p, number)).toList();
  }

  /** Reads "candidate", "endorser+", "candidate 2", "office of", "holder described", "_Person". */
  private Optional<Pattern> slot(Lexeme lexeme) {
    String[] parts = lexeme.text().trim().split("\\s+", -1);
    boolean many = parts[0].endsWith("+");
    String name = many ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
    int number = 0;
    String form = "";
    Set<String> only = Set.of();
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].matches("[1-9]")) {
        number = Integer.parseInt(parts[i]);
      } else if (Set.of("of", "described", "bid", "race").contains(parts[i])) {
        form = parts[i];
      } else if (isType(parts[i])) {
        only = Set.of(parts[i]);
      } else {
        String problem = "'" + parts[i] + "' means nothing in a slot";
        String expected = "a number, a class, 'of', 'described', 'bid' or 'race'";
        faults.add(line, lexeme.column(), problem, expected);
      }
    }
    if (name.startsWith("_")) {
      return anonymous(lexeme, name.substring(1), many, form);
    }
    Optional<Role> role = role(name);
    if (role.isEmpty()) {
      String of = kind.map(k -> " of " + k.name()).orElse("");
      faults.add(line, lexeme.column(), "unknown role '" + name + "'" + of, roles());
      return Optional.empty();
    }
    Set<String> types = only.isEmpty() ? types(role.get()) : only;
    return Optional.of(new Pattern.Slot(name, types, many, number, form));
  }

  /** True for a class that some role takes. */
  private boolean isType(String name) {
    return schema.kinds().stream()
        .flatMap(k -> k.key().stream())
        .anyMatch(r -> r.classes().contains(name));
  }

  private Optional<Pattern> anonymous(Lexeme lexeme, String type, boolean many, String form) {
    Set<String> types =
        schema.kinds().stream()
            .flatMap(k -> k.key().stream())
            .map(Role::classes)
            .filter(c -> c.contains(type))
            .findFirst()
            .map(c -> type.equals("Agent") ? c : Set.of(type))
            .orElse(Set.of());
    if (types.isEmpty()) {
      faults.add(line, lexeme.column(), "unknown class '" + type + "'", "_Agent, _Person, ...");
      return Optional.empty();
    }
    return Optional.of(new Pattern.Slot("", types, many, 0, form));
  }

  private Optional<Role> role(String name) {
    return kind.flatMap(k -> k.role(name))
        .or(() -> schema.common().stream().filter(r -> r.name().equals(name)).findFirst())
        .or(() -> kind.isEmpty() ? anyRole(name) : Optional.empty());
  }

  /** In a phrase, which every kind may use, a role of any kind. */
  private Optional<Role> anyRole(String name) {
    return schema.kinds().stream().flatMap(k -> k.role(name).stream()).findFirst();
  }

  private String roles() {
    return String.join(
        ", ",
        kind.map(k -> Stream.concat(k.key().stream(), k.details().stream()))
            .orElseGet(() -> schema.kinds().stream().flatMap(k -> k.key().stream()))
            .map(Role::name)
            .distinct()
            .toList());
  }

  private static Set<String> types(Role role) {
    return Stream.concat(role.classes().stream(), role.datatypes().stream())
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
