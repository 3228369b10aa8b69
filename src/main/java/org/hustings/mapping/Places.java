package org.hustings.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.model.Token;
import org.hustings.text.Tokenizer;
import org.hustings.text.WordLists;

/** Places below the level of a state that elect somebody: states of the Union, regions, cities. */
final class Places {
  /** What a place is, by what is elected there. */
  enum Kind {
    US_STATE,
    REGION,
    CITY
  }

  /**
   * A place in a sentence.
   *
   * @param to the token after it
   */
  record Place(Kind kind, int from, int to, String name) {
    /** True for a place that has a governor or the like. */
    boolean isWide() {
      return kind != Kind.CITY;
    }

    /** True for a place that has a mayor. */
    boolean isCity() {
      return kind == Kind.CITY || name.equals("New York");
    }

    /** The name of the city. */
    String city() {
      return name.equals("New York") ? "New York City" : name;
    }
  }

  private record Name(Kind kind, List<String> words, String text) {}

  private static final Map<String, List<Name>> BY_FIRST = read();

  private static final Set<String> AMERICAN =
      WordLists.words("sen.", "rep.", "gov.", "gop", "democrats", "republicans", "u.s.", "atlanta");
  private static final Set<String> US_STATES =
      BY_FIRST.values().stream()
          .flatMap(List::stream)
          .filter(n -> n.kind() == Kind.US_STATE)
          .map(Name::text)
          .collect(Collectors.toSet());

  private Places() {}

  /** The places of a sentence, in order; the longest where several begin. */
  static List<Place> in(List<Token> tokens) {
    List<Place> out = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i >= end && Trait.PLACE.of(tokens.get(i))) {
        Optional<Place> place = at(tokens, i);
        place.ifPresent(out::add);
        end = place.map(Place::to).orElse(end);
      }
    }
    return out;
  }

  /** True for the name of a state of the Union. */
  static boolean isUsState(String name) {
    return US_STATES.contains(name);
  }

  /** True for a title or the like that only the Union has. */
  static boolean isAmerican(String norm) {
    return AMERICAN.contains(norm);
  }

  /** True for a word with which the name of a place begins. */
  static boolean mayBegin(String norm) {
    return BY_FIRST.containsKey(norm);
  }

  /** True for places with another state of the Union than Georgia. */
  static boolean isAmerican(List<Place> places) {
    for (Place place : places) {
      if (place.kind() == Kind.US_STATE && !place.name().equals("Georgia")) {
        return true;
      }
    }
    return false;
  }

  /** The longest place that begins at a token. */
  private static Optional<Place> at(List<Token> tokens, int from) {
    Token first = tokens.get(from);
    if (!first.isWord() || !first.capitalised()) {
      return Optional.empty();
    }
    Optional<Place> best = Optional.empty();
    for (Name name : BY_FIRST.getOrDefault(first.norm(), List.of())) {
      int to = from + name.words().size();
      if (goesOn(tokens, from, name.words()) && to > best.map(Place::to).orElse(from)) {
        best = Optional.of(new Place(name.kind(), from, to, name.text()));
      }
    }
    return best;
  }

  /** True when the words behind the first stand behind a token. */
  private static boolean goesOn(List<Token> tokens, int from, List<String> words) {
    if (from + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!tokens.get(from + i).norm().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, List<Name>> read() {
    Map<String, List<Name>> out = new HashMap<>();
    Tokenizer tokenizer = new Tokenizer();
    for (String line : lines()) {
      int colon = line.indexOf(':');
      if (line.startsWith("#") || colon < 0) {
        continue;
      }
      Kind kind =
          switch (line.substring(0, colon)) {
            case "us-state" -> Kind.US_STATE;
            case "region" -> Kind.REGION;
            default -> Kind.CITY;
          };
      for (String each : line.substring(colon + 1).split(";", -1)) {
        String[] parts = each.strip().split("=", -1);
        String text = parts[0];
        List<String> words =
            tokenizer.tokens(text, 0, text.length()).stream().map(Token::norm).toList();
        out.computeIfAbsent(words.get(0), k -> new ArrayList<>())
            .add(new Name(kind, words, parts[parts.length - 1]));
      }
    }
    return out;
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Places.class.getResourceAsStream("places.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
