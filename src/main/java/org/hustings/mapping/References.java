package org.hustings.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;
import org.hustings.text.WordLists;

/** Finds what single words refer to: pronouns, "the post", "the proposal", "his candidacy". */
final class References {
  private static final Set<String> POSTS = WordLists.of("mentions-posts");

  private final Discourse discourse;
  private final Holders holders;

  References(Discourse discourse, Holders holders) {
    this.discourse = discourse;
    this.holders = holders;
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
      case "it", "they" ->
          discourse.body().ifPresent(b -> out.add(new Mention(i, i, i + 1, b, Form.PRONOUN)));
      case "its", "their" ->
          discourse.body().ifPresent(b -> out.add(new Mention(i, i, i + 1, b, Form.POSSESSIVE)));
      case "who", "whom" -> relative(i, out);
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
    Entity entity = person.get().entity();
    Entity topic = discourse.topic(gender).map(Person::entity).orElse(entity);
    Entity bidder = discourse.onlyOne(gender).map(Person::entity).orElse(topic);
    if (form == Form.PRONOUN) {
      out.add(new Mention(i, i, i + 1, topic, Form.TOPIC));
    }
    out.add(new Mention(i, i, i + 1, entity, form));
    if (form == Form.POSSESSIVE && line.norm(i + 1).equals("successor")) {
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

  private static void relative(int i, Gathering out) {
    List<Mention> before = out.mentions();
    for (int k = before.size() - 1; k >= 0; k--) {
      Mention mention = before.get(k);
      if ((mention.to() == i || mention.to() == i - 1) && mention.type().equals("Person")) {
        out.add(new Mention(i, i, i + 1, mention.value(), Form.PRONOUN));
        return;
      }
    }
  }

  private void definite(Line line, int i, Gathering out) {
    int at = i + 1;
    while (Set.of("top", "same", "vacant", "high").contains(line.norm(at))) {
      at++;
    }
    if (POSTS.contains(line.norm(at)) && !line.norm(at + 1).equals("of")) {
      int to = at + 1;
      discourse.office().ifPresent(o -> out.add(new Mention(i, i, to, o, Form.NAME)));
    }
    if (Bids.isBid(line.norm(i + 1)) && !line.norm(i + 2).equals("of")) {
      discourse.candidate().ifPresent(p -> out.add(new Mention(i, i, i + 2, p.entity(), Form.BID)));
    }
  }
}
