package org.hustings.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.model.Evidence;

/** Gathers what is counted in one article after the other. */
final class Tally {
  private static final String PREFIX = "rule/";

  private final Map<String, Count> kinds = new TreeMap<>();
  private final Map<String, Count> rules = new TreeMap<>();
  private final Map<String, Count> tags = new TreeMap<>();
  private final Map<String, Share> roles = new TreeMap<>();
  private final Map<String, Share> factuality = new TreeMap<>();
  private final List<Difference> missed = new ArrayList<>();
  private final List<Difference> wrong = new ArrayList<>();
  private Share clean = Share.NONE;
  private Share marked = Share.NONE;
  private int articles;

  /** Counts an article. */
  void article() {
    articles++;
  }

  /** Counts an article in which the reader finds no endorsement. */
  void withoutEndorsement(boolean foundNone) {
    clean = clean.with(foundNone);
  }

  /** Makes a kind appear, though nothing of it may be found. */
  void kind(String kind) {
    kinds.putIfAbsent(kind, Count.NONE);
  }

  void right(String kind, Evidence found, List<String> under) {
    count(kind, new Count(1, 0, 0), under);
    rules.merge(rule(found), new Count(1, 0, 0), Count::plus);
  }

  void wrong(String kind, Evidence found, Difference difference, List<String> under) {
    count(kind, new Count(0, 1, 0), under);
    rules.merge(rule(found), new Count(0, 1, 0), Count::plus);
    wrong.add(difference);
  }

  void missed(String kind, Difference difference, List<String> under) {
    count(kind, new Count(0, 0, 1), under);
    missed.add(difference);
  }

  private void count(String kind, Count one, List<String> under) {
    kinds.merge(kind, one, Count::plus);
    under.forEach(tag -> tags.merge(tag, one, Count::plus));
  }

  /** Notes whether a role that the reader gives is right in a right claim. */
  void role(String role, boolean right) {
    roles.put(role, roles.getOrDefault(role, Share.NONE).with(right));
  }

  /** Notes whether a right claim is as sure as the reader says. */
  void factuality(String said, boolean right) {
    factuality.put(said, factuality.getOrDefault(said, Share.NONE).with(right));
  }

  /** Notes a claim that the reader finds not plainly asserted. */
  void marked(boolean foundRight) {
    marked = marked.with(foundRight);
  }

  Evaluation evaluation() {
    return new Evaluation(
        articles, clean, kinds, rules, tags, roles, factuality, marked, missed, wrong);
  }

  /** The rule of evidence as "file/name". */
  static String rule(Evidence evidence) {
    String method = evidence.method();
    return method.startsWith(PREFIX) ? method.substring(PREFIX.length()) : method;
  }
}
