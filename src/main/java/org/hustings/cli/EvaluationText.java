package org.hustings.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.hustings.evaluation.CaseCounter;
import org.hustings.evaluation.Count;
import org.hustings.evaluation.Difference;
import org.hustings.evaluation.Evaluation;
import org.hustings.evaluation.Share;

/** An evaluation as people read it. */
final class EvaluationText {
  /** What the claims can be counted by. */
  static final List<String> TABLES = List.of("kind", "rule", "tag");

  private static final int LEAST = 24;

  private final Evaluation evaluation;
  private final boolean cases;
  private final StringBuilder out = new StringBuilder();

  EvaluationText(Evaluation evaluation, boolean cases) {
    this.evaluation = evaluation;
    this.cases = cases;
  }

  /** The figures, the tables that are asked for, and every difference. */
  String text(List<String> tables) {
    head();
    if (tables.contains("kind")) {
      table("kind", evaluation.kinds(), true);
    }
    shares();
    if (tables.contains("rule")) {
      table("rule", evaluation.rules(), false);
    }
    if (tables.contains("tag")) {
      table("tag", evaluation.tags(), true);
    }
    differences("missed", evaluation.missed());
    differences("wrong", evaluation.wrong());
    return out.toString();
  }

  private void head() {
    out.append(cases ? "cases" : "annotated articles").append(": ").append(evaluation.articles());
    if (cases) {
      Share clean = evaluation.clean();
      out.append("; without an endorsement: ").append(clean.of());
      out.append(", in which the rules find none: ").append(clean.right());
    }
    out.append('\n');
  }

  /** A rule misses nothing of its own: what one does not find another may. */
  private void table(String head, Map<String, Count> counts, boolean recall) {
    if (counts.isEmpty()) {
      return;
    }
    int width =
        Math.max(LEAST, counts.keySet().stream().mapToInt(k -> shown(k).length()).max().orElse(0));
    out.append('\n').append(Wrapped.padded(head, width)).append("  right  wrong");
    out.append(recall ? "  missed  precision  recall     F1\n" : "  precision\n");
    counts.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> recall ? 0 : -e.getValue().right()))
        .forEach(e -> row(Wrapped.padded(shown(e.getKey()), width), e.getValue(), recall));
  }

  private String shown(String name) {
    return cases && name.equals(CaseCounter.SUPPORT) ? "Endorsement, Opposition" : name;
  }

  private void row(String name, Count count, boolean recall) {
    out.append(String.format(Locale.ROOT, "%s  %5d  %5d", name, count.right(), count.wrong()));
    if (recall) {
      out.append(String.format(Locale.ROOT, "  %6d", count.missed()));
    }
    out.append(String.format(Locale.ROOT, "  %9s", number(count.precision())));
    if (recall) {
      out.append(
          String.format(Locale.ROOT, "  %6s  %5s", number(count.recall()), number(count.f1())));
    }
    out.append('\n');
  }

  /** A figure with three places; "-" of nothing. */
  private static String number(OptionalDouble value) {
    return value.isEmpty()
        ? "-"
        : new BigDecimal(value.getAsDouble()).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private void shares() {
    out.append("\nof the right ones\n");
    evaluation.roles().forEach((role, share) -> share(role + " right", share, ""));
    Share factuality = evaluation.factualityInAll();
    String mean = ", mean over the values " + number(evaluation.factualityMean());
    share("factuality right", factuality, mean);
    evaluation.factuality().forEach((value, share) -> share("  " + value, share, ""));
    out.append('\n');
    share("not asserted, found so", evaluation.marked(), "");
  }

  private void share(String name, Share share, String more) {
    out.append(Wrapped.padded(name, LEAST))
        .append(String.format(Locale.ROOT, "  %5d of %d%s%n", share.right(), share.of(), more));
  }

  private void differences(String what, List<Difference> all) {
    out.append('\n').append(what).append(": ").append(all.size()).append('\n');
    String article = "";
    for (Difference one : all) {
      if (!one.article().equals(article)) {
        article = one.article();
        out.append("  ").append(Wrapped.plain(article)).append('\n');
      }
      out.append(Wrapped.text("    ", "      ", said(one)));
      out.append(Wrapped.text("      ", "      ", "\"" + one.sentence().strip() + "\""));
    }
  }

  private static String said(Difference one) {
    String roles =
        one.roles().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return one.kind()
        + ": "
        + roles
        + "; "
        + one.factuality()
        + (one.rule().isEmpty() ? "" : "; by " + one.rule())
        + (one.rejected() ? "; rejected by hand" : "");
  }
}
