package org.hustings.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;
import org.hustings.rules.Matcher;
import org.hustings.text.WordLists;

/** Finds what single words refer to: pronouns, "the post", "the proposal", "his candidacy". */
final class References {
  private static final Set<String> REFERRING =
      WordLists.words(
          "he",
          "him",
          "she",
          "his",
          "her",
          "they",
          "parliament",
          "it",
          "its",
          "their",
          "who",
          "whom",
          "which",
          "whose",
          "i",
          "we",
          "me",
          "us",
          "my",
          "our",
          "the",
          "that");
  private static final Set<String> ADJECTIVES = WordLists.words("top", "same", "vacant", "high");
  private static final Set<String> RELATIVE = WordLists.words("who", "whom", "whose", "which");
  private static final Set<String> PERSONS = WordLists.of("references-persons");
  private static final Set<String> KINDS = WordLists.of("references-kinds");
  private static final Set<String> POSTS = WordLists.of("mentions-posts");

  private static final String SUCCESSOR = "successor";

  private final Discourse discourse;
  private final Holders holders;
  private final FirstPerson firstPerson;

  References(Discourse discourse, Holders holders, FirstPerson firstPerson) {
    this.firstPerson = firstPerson;
    this.discourse = discourse;
    this.holders = holders;
  }

  /** True for a word by which an office may be referred to: "the post", "his successor". */
  static boolean isOfOffice(String norm) {
    return POSTS.contains(norm) || norm.equals(SUCCESSOR);
  }

  /** True where a word of an office may refer to one: behind "the" or "that", or "successor". */
  static boolean mayBeOffice(Line line, int i) {
    String before = line.norm(i - 1);
    return line.norm(i).equals(SUCCESSOR)
        || before.equals("the")
        || before.equals("that")
        || ADJECTIVES.contains(before);
  }

  /** True for a word by which somebody may be referred to: "the lawyer". */
  static boolean isPerson(String norm) {
    return PERSONS.contains(norm);
  }

  /** True for a word that may refer to something. */
  static boolean mayRefer(String norm) {
    return REFERRING.contains(norm);
  }

  /** What a single word may refer to: pronouns, "the post", "the proposal", "his candidacy". */
  void add(Line line, int i, boolean subject, Gathering out) {
    String norm = line.norm(i);
    switch (norm) {
      case "he", "him" -> pronoun(i, "male", Form.PRONOUN, line, subject, out);
      case "she" -> pronoun(i, "female", Form.PRONOUN, line, subject, out);
      case "his" -> pronoun(i, "male", Form.POSSESSIVE, line, subject, out);
      case "her" -> {
        pronoun(i, "female", Form.POSSESSIVE, line, subject, out);
        if (isAlone(line, i)) {
          pronoun(i, "female", Form.PRONOUN, line, subject, out);
        }
      }
      case "they" -> {
        if (discourse.isBodyHere()) {
          discourse.body().ifPresent(b -> out.add(new Mention(i, i, i + 1, b, Form.PRONOUN)));
        }
      }
      case "parliament" ->
          discourse.parliament().ifPresent(b -> out.add(new Mention(i, i, i + 1, b, Form.NAME)));
      case "it" ->
          discourse.body().ifPresent(b -> out.add(new Mention(i, i, i + 1, b, Form.PRONOUN)));
      case "its", "their" ->
          discourse.body().ifPresent(b -> out.add(new Mention(i, i, i + 1, b, Form.POSSESSIVE)));
      case "who", "whom", "which" -> relative(line, i, Form.PRONOUN, out);
      case "whose" -> relative(line, i, Form.POSSESSIVE, out);
      case "i", "we", "me", "us" ->
          firstPerson
              .at(line, i)
              .ifPresent(p -> out.add(new Mention(i, i, i + 1, p, Form.PRONOUN)));
      case "my", "our" ->
          firstPerson
              .at(line, i)
              .ifPresent(p -> out.add(new Mention(i, i, i + 1, p, Form.POSSESSIVE)));
      case "the", "that" -> definite(line, i, out);
      default -> {}
    }
  }

  /** True for a "her" that owns nothing: before a preposition, a mark or the end. */
  private static boolean isAlone(Line line, int i) {
    String after = line.norm(i + 1);
    return after.isEmpty()
        || !Character.isLetter(after.charAt(0))
        || Unnamed.ENDS.contains(after)
        || after.endsWith("ly");
  }

  private void pronoun(int i, String gender, Form form, Line line, boolean subject, Gathering out) {
    Optional<Person> person = discourse.antecedent(gender);
    if (person.isEmpty()) {
      return;
    }
    person.get().gender(gender);
    Entity entity = person.get().entity();
    Entity topic = discourse.topic(gender).map(Person::entity).orElse(entity);
    Entity bidder = discourse.onlyOne(gender).map(Person::entity).orElse(topic);
    if (form == Form.PRONOUN) {
      out.add(new Mention(i, i, i + 1, topic, Form.TOPIC));
    }
    out.add(new Mention(i, i, i + 1, entity, form));
    if (form == Form.POSSESSIVE && line.norm(i + 1).equals(SUCCESSOR)) {
      holders.current(person.get()).ifPresent(o -> out.add(new Mention(i, i, i + 2, o, Form.NAME)));
    }
    int end = form == Form.POSSESSIVE ? Bids.end(line, i + 1) : 0;
    if (end > 0) {
      out.add(new Mention(i, i, end, bidder, Form.BID));
    }
    if (form == Form.PRONOUN) {
      discourse.sees(person.get(), subject);
    }
  }

  private static void relative(Line line, int i, Form form, Gathering out) {
    boolean person = !line.norm(i).equals("which");
    List<Mention> before = out.mentions();
    boolean joined = line.norm(i - 1).equals("and") || line.norm(i - 1).equals("but");
    for (int k = before.size() - 1; k >= 0; k--) {
      Mention mention = before.get(k);
      if (mention.from() < i - Matcher.WINDOW) {
        return;
      }
      String type = mention.type();
      boolean fits =
          type.equals("Person") ? person : type.equals("Organisation") || type.equals("State");
      boolean again =
          joined
              && RELATIVE.contains(line.norm(mention.from()))
              && mention.to() == mention.from() + 1;
      if (fits && (mention.to() == i || mention.to() == i - 1 || again)) {
        out.add(new Mention(i, i, i + 1, mention.value(), form));
        int bid = form == Form.POSSESSIVE && type.equals("Person") ? Bids.end(line, i + 1) : 0;
        if (bid > 0) {
          out.add(new Mention(i, i, bid, mention.value(), Form.BID));
        }
        return;
      }
    }
  }

  /** The one person of the last sentences: "the economist", "the Nigerian jurist". */
  private void described(Line line, int i, Gathering out) {
    int at = i + 1;
    while (at < i + 5 && !PERSONS.contains(line.norm(at)) && isPlain(line, at)) {
      at++;
    }
    if (!PERSONS.contains(line.norm(at))
        || PERSONS.contains(line.norm(at + 1))
        || isNamed(line, at + 1)
        || endsTitle(line, at)) {
      return;
    }
    int to = at + 1;
    if (!line.norm(to).equals("'s") || Bids.end(line, to + 1) == 0) {
      discourse
          .onlyRecent()
          .ifPresent(p -> out.add(new Mention(i, i, to, p.entity(), Form.DESCRIPTION)));
    }
  }

  /** True for "general" in "the next UN secretary-general", who is described by an office. */
  private static boolean endsTitle(Line line, int at) {
    return line.norm(at - 1).equals("-")
        && line.titles().stream().anyMatch(t -> t.from() < at && at < t.to());
  }

  private static boolean isPlain(Line line, int at) {
    String norm = line.norm(at);
    return !norm.isEmpty()
        && (Character.isLetter(norm.charAt(0)) || norm.equals("-"))
        && !Unnamed.ENDS.contains(norm);
  }

  private static boolean isNamedSoon(Line line, int at) {
    for (int i = at; i < at + 5 && !line.norm(i).equals(","); i++) {
      if (line.persons().isAt(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Line line, int at) {
    return line.spotFrom(at).isPresent()
        || (line.norm(at).equals(",") && isNamedSoon(line, at + 1))
        || line.norm(at).equals("of")
        || line.norm(at).equals("for")
        || line.norm(at).equals("who")
        || line.norm(at).equals("that");
  }

  private void definite(Line line, int i, Gathering out) {
    if (line.has(Trait.PERSONAL)) {
      described(line, i, out);
    }
    if (KINDS.contains(line.norm(i + 1)) && !line.norm(i + 2).equals("of")) {
      discourse
          .body(line.norm(i + 1))
          .ifPresent(b -> out.add(new Mention(i, i, i + 2, b, Form.DESCRIPTION)));
    }
    if (line.has(Trait.POST)) {
      post(line, i, out);
    }
    if (line.has(Trait.BID) && Bids.isBid(line.norm(i + 1)) && !line.norm(i + 2).equals("of")) {
      discourse.candidate().ifPresent(p -> out.add(new Mention(i, i, i + 2, p.entity(), Form.BID)));
    }
  }

  /** "The top post": the office spoken of last. */
  private void post(Line line, int i, Gathering out) {
    int at = i + 1;
    while (ADJECTIVES.contains(line.norm(at))) {
      at++;
    }
    if (POSTS.contains(line.norm(at)) && !line.norm(at + 1).equals("of")) {
      int to = at + 1;
      discourse.office().ifPresent(o -> out.add(new Mention(i, i, to, o, Form.NAME)));
    }
  }
}
