package org.hustings.evaluation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.model.Reading;
import org.hustings.model.Term;

/** Counts candidacies and offices held; what the labels leave open counts neither way. */
final class PostCounter {
  private static final Set<String> UNSAID = Set.of("Denied", "Withdrawn");

  private final Likeness likeness;
  private final Sentences sentences;
  private final Tally tally;

  PostCounter(Likeness likeness, Sentences sentences, Tally tally) {
    this.likeness = likeness;
    this.sentences = sentences;
    this.tally = tally;
  }

  /** Open are tolerable ones, those of candidates whom somebody endorses, and those given up. */
  void candidacies(Case one, Reading reading) {
    Predicate<Evidence> open =
        e -> {
          String who = CaseCounter.label(e, "candidate");
          return one.tolerable().stream().anyMatch(t -> likeness.samePerson(t, who))
              || one.supports().stream().anyMatch(s -> likeness.samePerson(s.candidate(), who))
              || isTerm(e, "standing", "Withdrawn");
        };
    count("Candidacy", "candidate", one.candidacies(), reading, open);
  }

  /** Open are offices held before or not yet. */
  void held(Case one, Reading reading) {
    Predicate<Evidence> open = e -> isTerm(e, "phase", "Former") || isTerm(e, "phase", "Elect");
    count("Tenure", "holder", one.held(), reading, open);
  }

  private void count(
      String kind, String role, List<Case.Post> wanted, Reading reading, Predicate<Evidence> open) {
    Set<Object> seen = new HashSet<>();
    Set<Integer> used = new HashSet<>();
    for (Evidence found : reading.evidence()) {
      String who = CaseCounter.label(found, role);
      String office = CaseCounter.label(found, "office");
      if (!found.claim().kind().equals(kind)
          || UNSAID.contains(found.factuality().term())
          || !seen.add(List.of(Likeness.words(who), Likeness.words(office)))) {
        continue;
      }
      boolean fits = false;
      int first = -1;
      for (int i = 0; i < wanted.size(); i++) {
        Case.Post post = wanted.get(i);
        if (likeness.samePerson(post.person(), who) && likeness.sameOffice(post.office(), office)) {
          fits = true;
          first = first < 0 && !used.contains(i) ? i : first;
        }
      }
      if (first >= 0) {
        used.add(first);
        tally.right(kind, found, List.of());
      } else if (!fits && !open.test(found)) {
        tally.wrong(kind, found, CaseCounter.difference(reading.article(), found), List.of());
      }
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!used.contains(i)) {
        tally.missed(kind, missed(reading.article(), kind, role, wanted.get(i)), List.of());
      }
    }
  }

  private static boolean isTerm(Evidence found, String property, String name) {
    return found.details().get(property) instanceof Term term && term.name().equals(name);
  }

  private Difference missed(Article article, String kind, String role, Case.Post post) {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put(role, post.person());
    if (!post.office().isEmpty()) {
      roles.put("office", post.office());
    }
    String sentence = sentences.naming(article, List.of(post.person()));
    return new Difference(article.id(), kind, roles, "Asserted", "", false, sentence);
  }
}
