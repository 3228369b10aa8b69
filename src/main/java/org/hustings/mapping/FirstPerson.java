package org.hustings.mapping;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;
import org.hustings.model.Slug;
import org.hustings.text.WordLists;

/**
 * Who says "I" and "we" in the quotations of an article: the one named beside the verb of saying of
 * the sentence, else of the one before that the quotation goes on from, or of the next.
 */
final class FirstPerson {
  private static final Set<String> SAYING = WordLists.of("first-person-saying");
  private static final Set<String> FIRST = WordLists.words("i", "we", "me", "us", "my", "our");
  private static final int AHEAD = 2;
  private static final int NEAR = 14;

  /** What is known of one sentence: which tokens are quoted, and who speaks. */
  private record Told(BitSet quoted, boolean goesOn, Optional<Entity> speaker) {}

  private final Map<Integer, Integer> indexes = new HashMap<>();
  private final Told[] told;

  FirstPerson(List<Line> lines) {
    this.told = new Told[lines.size()];
    boolean quotes = false;
    boolean speaks = false;
    for (Line line : lines) {
      quotes |= line.has(Trait.QUOTE);
      speaks |= line.hasAt(Trait.PERSONAL, FirstPerson::isOne);
    }
    if (quotes && speaks) {
      read(lines);
    }
  }

  private static boolean isOne(Line line, int token) {
    return FIRST.contains(line.norm(token));
  }

  /** True for a verb of saying. */
  static boolean isSaying(String norm) {
    return SAYING.contains(norm);
  }

  private void read(List<Line> lines) {
    boolean open = false;
    Optional<Entity> last = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      indexes.put(line.sentence().begin(), i);
      boolean goesOn = open || line.norm(0).equals("\"");
      BitSet quoted = quoted(line, open);
      Optional<Entity> speaker = speaker(line, quoted, last);
      told[i] = new Told(quoted, goesOn, speaker);
      last = speaker.isPresent() ? speaker : last;
      open = quoted.get(Math.max(0, line.tokens().size() - 1));
    }
  }

  /** Whom "I" or "we" at a token of a sentence means. */
  Optional<Entity> at(Line line, int token) {
    int i = indexes.getOrDefault(line.sentence().begin(), -1);
    if (i < 0 || !told[i].quoted().get(token)) {
      return Optional.empty();
    }
    if (told[i].speaker().isPresent()) {
      return told[i].speaker();
    }
    for (int k = i - 1; k >= 0 && told[k + 1].goesOn() && i - k <= AHEAD; k--) {
      if (told[k].speaker().isPresent()) {
        return told[k].speaker();
      }
    }
    for (int k = i + 1; k < told.length && k - i <= AHEAD; k++) {
      if (told[k].speaker().isPresent()) {
        return told[k].speaker();
      }
    }
    return Optional.empty();
  }

  /** For each token whether it stands in quotation marks. */
  private static BitSet quoted(Line line, boolean open) {
    int size = line.tokens().size();
    BitSet out = new BitSet(size);
    if (!line.has(Trait.QUOTE)) {
      out.set(0, size, open);
      return out;
    }
    boolean inside = open;
    for (int i = 0; i < size; i++) {
      String text = line.tokens().get(i).text();
      if (text.equals("“")) {
        inside = true;
      } else if (text.equals("”")) {
        inside = false;
      } else if (text.equals("\"")) {
        inside = !inside;
      }
      out.set(i, inside);
    }
    return out;
  }

  private static Optional<Entity> speaker(Line line, BitSet quoted, Optional<Entity> last) {
    for (int i = 0; line.has(Trait.SAYING) && i < line.tokens().size(); i++) {
      if (Trait.SAYING.of(line.tokens().get(i)) && !quoted.get(i)) {
        int verb = i;
        Optional<Entity> found = behind(line, i).or(() -> before(line, quoted, verb, last));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** "... ," said Mayor Ana Silva. */
  private static Optional<Entity> behind(Line line, int verb) {
    String before = line.norm(verb - 1);
    boolean tells = line.norm(verb).startsWith("t");
    if (tells || (!before.equals("\"") && !before.equals(","))) {
      return Optional.empty();
    }
    for (int i = verb + 1; i < verb + 8; i++) {
      Person person = line.persons().at(i);
      if (person != null) {
        return Optional.of(person.entity());
      }
      if (line.norm(i).equals(",") || line.norm(i).equals("that")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Ana Silva, the mayor, said": the nearest before the verb outside of the quotation. */
  private static Optional<Entity> before(
      Line line, BitSet quoted, int verb, Optional<Entity> last) {
    for (int i = verb - 1; i >= 0 && verb - i <= NEAR && !quoted.get(i); i--) {
      Person person = line.persons().at(i);
      if (person != null) {
        return Optional.of(person.entity());
      }
      if (line.norm(i).equals("he") || line.norm(i).equals("she")) {
        return last;
      }
      Optional<Spot> spot = line.spotFrom(i);
      if (spot.isPresent() && isSpeakingBody(line, spot.get())) {
        Spot body = spot.get();
        return Optional.of(
            body.entities().isEmpty()
                ? new Entity("Organisation", Slug.of(body.text()), body.text())
                : body.entities().get(0));
      }
    }
    return Optional.empty();
  }

  private static boolean isSpeakingBody(Line line, Spot spot) {
    boolean body = spot.type() == Spot.Type.ORGANISATION || spot.type() == Spot.Type.NAME;
    return body && !line.isPlace(spot) && SAYING.contains(line.norm(spot.to()));
  }
}
