package org.hustings.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.rules.NearMiss;
import org.hustings.rules.NearMisses;
import org.hustings.rules.Rule;
import org.hustings.rules.RuleBook;
import org.hustings.schema.Kind;

/** Picks the near misses of a sentence that tell most. */
final class Misses {
  private static final Comparator<Miss> NEAREST =
      Comparator.comparing((Miss m) -> !m.miss().cued())
          .thenComparingInt(m -> -m.miss().elements())
          .thenComparingInt(m -> m.miss().from() - m.miss().at());

  private record Miss(RuleIndex.Entry entry, NearMiss miss) {}

  /** What makes near misses alike. */
  private record Place(Kind kind, int from, int at, String expected) {}

  private final RuleBook book;
  private final Recording.Seen seen;

  Misses(RuleBook book, Recording.Seen seen) {
    this.book = book;
    this.seen = seen;
  }

  /** The near misses, those that are alike as one. */
  List<SentenceAccount.Missed> nearest(boolean all) {
    Map<Place, List<Miss>> places = new LinkedHashMap<>();
    misses(all).stream()
        .filter(m -> all || !isTaken(m))
        .sorted(NEAREST)
        .forEach(
            m ->
                places
                    .computeIfAbsent(
                        new Place(
                            m.entry().rule().kind(),
                            m.miss().first() ? m.miss().from() : m.miss().at(),
                            m.miss().first() ? -1 : m.miss().at(),
                            m.miss().expected().replace("+", "")),
                        p -> new ArrayList<>())
                    .add(m));
    return places.values().stream().map(Misses::missed).toList();
  }

  private List<Miss> misses(boolean all) {
    NearMisses near = new NearMisses(seen.scene(), seen.matcher());
    List<Miss> out = new ArrayList<>();
    for (Rule rule : book.rules()) {
      for (Rule.Match match : rule.matches().stream().filter(m -> !m.isNothing()).toList()) {
        near.of(match.program(), all)
            .forEach(m -> out.add(new Miss(new RuleIndex.Entry(rule, match), m)));
      }
    }
    return out;
  }

  /** True where another pattern of the kind was taken. */
  private boolean isTaken(Miss miss) {
    return seen.best().stream()
        .filter(b -> b.entry().rule().kind().equals(miss.entry().rule().kind()))
        .anyMatch(b -> b.found().from() < miss.miss().at() && miss.miss().from() < b.found().to());
  }

  private static SentenceAccount.Missed missed(List<Miss> alike) {
    Miss first = alike.get(0);
    List<SentenceAccount.Pattern> others =
        alike.stream()
            .skip(1)
            .map(m -> new SentenceAccount.Pattern(m.entry().rule(), m.entry().match().line()))
            .distinct()
            .filter(p -> p.line() != first.entry().match().line())
            .toList();
    Rule rule = first.entry().rule();
    return new SentenceAccount.Missed(rule, first.entry().match().line(), first.miss(), others);
  }
}
