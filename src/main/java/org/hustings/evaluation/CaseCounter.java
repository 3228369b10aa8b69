package org.hustings.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.model.Reading;
import org.hustings.model.Value;

/**
 * Counts the claims of the rules against labelled cases. An endorsement, or an opposition with it,
 * is right when sign, endorser and candidate are; negative are oppositions and what is denied or
 * withdrawn. An opposition that is denied or withdrawn counts neither way.
 */
public final class CaseCounter {
  /** Endorsements and oppositions together. */
  public static final String SUPPORT = "Endorsement";

  private static final Set<String> NEGATIVE = Set.of("Opposition", "Denied", "Withdrawn");
  private static final Set<String> UNSAID = Set.of("Denied", "Withdrawn");

  private final Likeness likeness;
  private final Sentences sentences = new Sentences();
  private final PostCounter posts;
  private final Tally tally = new Tally();

  public CaseCounter(Gazetteer gazetteer) {
    this.likeness = new Likeness(gazetteer);
    this.posts = new PostCounter(likeness, sentences, tally);
    List.of(SUPPORT, "Candidacy", "Tenure").forEach(tally::kind);
  }

  /** Counts one case. */
  public void add(Case one, Reading reading) {
    tally.article();
    supports(one, reading);
    posts.candidacies(one, reading);
    posts.held(one, reading);
  }

  /** What was counted so far. */
  public Evaluation evaluation() {
    return tally.evaluation();
  }

  private void supports(Case one, Reading reading) {
    List<Evidence> found = distinct(reading);
    Set<Integer> used = new HashSet<>();
    Set<Integer> marked = new HashSet<>();
    for (Evidence evidence : found) {
      List<Integer> fits = fits(one, evidence);
      int first = fits.stream().filter(i -> !used.contains(i)).findFirst().orElse(-1);
      if (fits.isEmpty()) {
        tally.wrong(SUPPORT, evidence, difference(reading.article(), evidence), one.tags());
      } else if (first >= 0) {
        used.add(first);
        Case.Support wanted = one.supports().get(first);
        if (right(wanted, evidence, one.tags()) && !wanted.value().equals("Asserted")) {
          marked.add(first);
        }
      }
    }
    for (int i = 0; i < one.supports().size(); i++) {
      Case.Support wanted = one.supports().get(i);
      if (!used.contains(i)) {
        tally.missed(SUPPORT, missed(reading.article(), wanted), one.tags());
      }
      if (!wanted.value().equals("Asserted")) {
        tally.marked(marked.contains(i));
      }
    }
    if (one.supports().isEmpty()) {
      tally.withoutEndorsement(found.isEmpty());
    }
  }

  /** Counts a right claim; true when it is as sure as the reader says. */
  private boolean right(Case.Support wanted, Evidence found, List<String> tags) {
    tally.right(SUPPORT, found, tags);
    if (!wanted.office().isEmpty()) {
      tally.role("office", likeness.sameOffice(wanted.office(), label(found, "office")));
    }
    boolean sure = wanted.value().equals(value(found));
    tally.factuality(wanted.value(), sure);
    return sure;
  }

  /** The endorsements and oppositions, one for each endorser, candidate and sign. */
  private static List<Evidence> distinct(Reading reading) {
    List<Evidence> out = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Evidence evidence : reading.evidence()) {
      boolean opposition = evidence.claim().kind().equals("Opposition");
      boolean open = opposition && UNSAID.contains(evidence.factuality().term());
      if ((opposition || evidence.claim().kind().equals("Endorsement"))
          && !open
          && seen.add(
              List.of(
                  Likeness.words(agent(evidence)),
                  Likeness.words(label(evidence, "candidate")),
                  isNegative(value(evidence))))) {
        out.add(evidence);
      }
    }
    return out;
  }

  private List<Integer> fits(Case one, Evidence found) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < one.supports().size(); i++) {
      Case.Support wanted = one.supports().get(i);
      if (isNegative(wanted.value()) == isNegative(value(found))
          && sameEndorser(wanted, agent(found))
          && likeness.samePerson(wanted.candidate(), label(found, "candidate"))) {
        out.add(i);
      }
    }
    return out;
  }

  private boolean sameEndorser(Case.Support wanted, String found) {
    boolean same =
        wanted.person()
            ? likeness.samePerson(wanted.endorser(), found)
            : likeness.sameBody(wanted.endorser(), found);
    return same || wanted.onBehalfOf().filter(b -> likeness.sameBody(b, found)).isPresent();
  }

  private static boolean isNegative(String value) {
    return NEGATIVE.contains(value);
  }

  private static String value(Evidence found) {
    boolean opposition = found.claim().kind().equals("Opposition");
    return opposition ? "Opposition" : found.factuality().term();
  }

  private static String agent(Evidence found) {
    String endorser = label(found, "endorser");
    return endorser.isEmpty() ? label(found, "opposer") : endorser;
  }

  static String label(Evidence found, String role) {
    return found.claim().role(role).map(Value::label).orElse("");
  }

  static Difference difference(Article article, Evidence found) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (String role : List.of("endorser", "opposer", "holder", "candidate", "office")) {
      found.claim().role(role).ifPresent(v -> roles.put(role, v.label()));
    }
    return new Difference(
        article.id(),
        found.claim().kind(),
        roles,
        found.factuality().term(),
        Tally.rule(found),
        false,
        found.quote());
  }

  private Difference missed(Article article, Case.Support wanted) {
    boolean opposition = wanted.value().equals("Opposition");
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put(opposition ? "opposer" : "endorser", wanted.endorser());
    roles.put("candidate", wanted.candidate());
    if (!wanted.office().isEmpty()) {
      roles.put("office", wanted.office());
    }
    return new Difference(
        article.id(),
        opposition ? "Opposition" : "Endorsement",
        roles,
        opposition ? "Asserted" : wanted.value(),
        "",
        false,
        sentences.naming(article, List.of(wanted.candidate(), wanted.endorser())));
  }
}
