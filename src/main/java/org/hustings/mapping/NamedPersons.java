package org.hustings.mapping;

import java.util.Optional;
import java.util.Set;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;
import org.hustings.text.WordLists;

/** Makes mentions of the persons whom a sentence names. */
final class NamedPersons {

  private static final Set<String> LINKS = WordLists.words("to", "for", "of", "as", "on");
  private static final Set<String> ADJECTIVES = WordLists.of("named-persons-ing");
  private static final Set<String> RELATIONS = WordLists.of("named-persons-relations");
  private static final Set<String> BEFORE_NAMES = WordLists.of("mentions-before-names");

  private final Discourse discourse;

  NamedPersons(Discourse discourse) {
    this.discourse = discourse;
  }

  /** A person with the titles and words before the name, the place behind it, and the bid. */
  void add(Line line, Spot spot, Person person, boolean subject, Gathering out) {
    int from =
        line.spotTo(spot.from())
            .filter(s -> s.type() == Spot.Type.TITLE)
            .map(Spot::from)
            .orElse(spot.from());
    int name = from;
    Optional<Title> title = line.titleTo(name);
    if (title.isPresent()) {
      from = title.get().from();
      name = title.get().low();
    }
    int low = premodified(line, Math.min(name, from));
    out.add(new Mention(low, from, spot.to(), person.entity(), Form.NAME));
    if (from < spot.from()) {
      out.add(new Mention(spot.from(), spot.from(), spot.to(), person.entity(), Form.NAME));
    }
    int to = placed(line, spot.to());
    if (to > spot.to()) {
      out.add(new Mention(low, from, to, person.entity(), Form.NAME));
    }
    bid(line, spot.to(), from, low, person, out);
    discourse.sees(person, subject);
  }

  /**
   * The token after "of Minnesota" or ", R-Iowa," behind a name; where it is, when there is none.
   */
  private static int placed(Line line, int at) {
    if (line.norm(at).equals("of")) {
      Optional<Spot> place = line.spotFrom(at + 1).filter(Spot::isBody);
      if (place.isPresent()) {
        return place.get().to();
      }
    }
    boolean party =
        line.norm(at).equals(",")
            && Set.of("r", "d", "i").contains(line.norm(at + 1))
            && line.norm(at + 2).equals("-");
    if (party) {
      int to = at + 3;
      while (to < line.tokens().size()
          && line.tokens().get(to).isWord()
          && line.tokens().get(to).capitalised()) {
        to++;
      }
      return line.norm(to).equals(",") ? to + 1 : to;
    }
    return at;
  }

  /** The first of the words before a name that may describe it: "the Spanish economist". */
  private static int premodified(Line line, int from) {
    int low = from;
    while (low > 0 && from - low < 16) {
      String norm = line.norm(low - 1);
      int related = norm.equals(",") ? relation(line, low - 1) : -1;
      if (related >= 0) {
        low = related;
        continue;
      }
      boolean word = line.tokens().get(low - 1).isWord();
      if (!(word || norm.equals("-") || norm.equals("'s") || norm.equals("'"))
          || Unnamed.ENDS.contains(norm)
          || (norm.endsWith("ing") && norm.length() > 5 && !ADJECTIVES.contains(norm))
          || (Trait.VOCABULARY.of(line.tokens().get(low - 1)) && !BEFORE_NAMES.contains(norm))) {
        break;
      }
      low--;
      if (norm.equals("the")
          || norm.equals("a")
          || norm.equals("an")
          || norm.equals("his")
          || norm.equals("her")) {
        break;
      }
    }
    return low;
  }

  /**
   * The word of relation before a comma: "rival ,", "nominee to the European Commission ,"; or -1.
   */
  private static int relation(Line line, int comma) {
    for (int i = comma - 1; i >= 0 && comma - i <= 8; i--) {
      String norm = line.norm(i);
      if (RELATIONS.contains(norm)) {
        boolean linked = i == comma - 1 || LINKS.contains(line.norm(i + 1));
        return linked ? i : -1;
      }
      if (!line.tokens().get(i).isWord() && !norm.equals("-")) {
        return -1;
      }
    }
    return -1;
  }

  private static void bid(Line line, int to, int from, int low, Person person, Gathering out) {
    String mark = line.norm(to);
    if (mark.equals("'s") || mark.equals("'")) {
      int end = Bids.end(line, to + 1);
      if (end > 0) {
        out.add(new Mention(low, from, end, person.entity(), Form.BID));
      }
    }
  }
}
