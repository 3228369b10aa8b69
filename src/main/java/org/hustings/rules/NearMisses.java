package org.hustings.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Mention;

/** Tells of patterns that do not match a sentence how far they came and why no further. */
public final class NearMisses {
  private static final int SHOWN_TOKENS = 4;
  private static final int TELLING = 3;
  private static final String LATER = " comes later, but ";
  private static final String EARLIER = " stands before, but ";

  private final Scene scene;
  private final Matcher matcher;

  /** Looks at one sentence as its matcher does. */
  public NearMisses(Scene scene, Matcher matcher) {
    this.scene = scene;
    this.matcher = matcher;
  }

  /**
   * Where a pattern came furthest, once for each token from which it came anywhere.
   *
   * @param all whether to give those that tell little of the rule too
   */
  public List<NearMiss> of(Program program, boolean all) {
    List<NearMiss> out = new ArrayList<>();
    BitSet passed = new BitSet();
    for (int i = 0; i < scene.size(); i++) {
      if (matcher.mayBegin(program, i)) {
        Probe probe = new Probe(matcher, program, i);
        Optional<Found> found = probe.result();
        Optional<Probe.Stop> stop = found.isPresent() ? Optional.empty() : probe.stop();
        passed.set(i, found.map(Found::to).or(() -> stop.map(Probe.Stop::at)).orElse(i));
        int from = i;
        stop.flatMap(s -> told(program, from, s, all)).ifPresent(out::add);
      }
    }
    headless(program, passed, out);
    return out;
  }

  /** Where all but the first slot of a pattern is there, and no other try came by. */
  private void headless(Program program, BitSet passed, List<NearMiss> out) {
    if (!(program.steps().get(0) instanceof Program.Fill fill)) {
      return;
    }
    int last = program.steps().get(1) instanceof Program.Own ? 1 : 0;
    Program.Step second = program.steps().get(last + 1);
    for (int i = 0; i < scene.size(); i++) {
      boolean other =
          second instanceof Program.Word word && !word.byFirst().containsKey(scene.norm(i));
      if (!passed.get(i) && !other) {
        int at = i;
        new Probe(matcher, program, i)
            .stopAfter(last)
            .filter(s -> s.steps().isEmpty() && isCued(program, at, s))
            .map(s -> withoutFirst(fill, last == 1, at, s))
            .ifPresent(out::add);
      }
    }
  }

  private NearMiss withoutFirst(Program.Fill fill, boolean owns, int from, Probe.Stop rest) {
    String wanted = Elements.slot(fill.slot()) + (owns ? ", and 's" : "");
    String reason = before(fill.slot(), from);
    return new NearMiss(from, rest.at(), rest.elements(), true, true, wanted, reason, false);
  }

  /** True when a word that the pattern needs matched, or three elements with a telling word. */
  private boolean isCued(Program program, int from, Probe.Stop stop) {
    return hasTrigger(program, from, stop.at())
        || (stop.elements() >= TELLING && stop.cue() >= 0 && isTelling(scene.norm(stop.cue())));
  }

  private static boolean isTelling(String word) {
    return word.length() > 2 && !Compiler.COMMON.contains(word);
  }

  private boolean hasTrigger(Program program, int from, int to) {
    for (int i = from; i < to; i++) {
      if (program.telling().contains(scene.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<NearMiss> told(Program program, int from, Probe.Stop stop, boolean all) {
    boolean cued = isCued(program, from, stop);
    boolean later = stop.steps().stream().anyMatch(s -> isLater(program, s, stop.at()));
    if (!all && !cued && !later) {
      return Optional.empty();
    }
    Set<String> reasons = new LinkedHashSet<>();
    stop.steps().forEach(s -> reasons.add(reason(program, s, stop.at())));
    return Optional.of(
        new NearMiss(
            from,
            stop.at(),
            stop.elements(),
            cued,
            false,
            Elements.of(program, stop.steps()),
            String.join("; ", reasons),
            later));
  }

  /** True when a step wants a word that the pattern needs, and one stands further on. */
  private boolean isLater(Program program, int step, int at) {
    if (!(program.steps().get(step) instanceof Program.Word word)) {
      return false;
    }
    for (int i = at + 1; i < end(at); i++) {
      if (word.byFirst().containsKey(scene.norm(i)) && hasTrigger(program, i, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Why no mention that ends before a token fits. */
  private String before(Pattern.Slot slot, int at) {
    for (int i = at; i > Math.max(0, at - Matcher.WINDOW); i--) {
      for (Mention mention : scene.endingAt(i)) {
        boolean fits = slot.types().contains(mention.type());
        if (i == at && !fits) {
          return named(mention) + " is " + Elements.a(List.of(mention.type()));
        } else if (fits) {
          return named(mention)
              + (i == at ? " hangs on what stands before it" : EARLIER + between(i, at));
        }
      }
    }
    return at == 0
        ? "nothing stands before it"
        : "no mention ends at " + quoted(Math.max(0, at - SHOWN_TOKENS), at);
  }

  private String reason(Program program, int step, int at) {
    Program.Step wanted = program.steps().get(step);
    if (wanted instanceof Program.Fill fill) {
      return unfilled(program, fill, step, at);
    } else if (wanted instanceof Program.Word word) {
      return word(word, at);
    }
    return here(at);
  }

  private String here(int at) {
    return at >= scene.size() ? "the sentence ends here" : "here stands " + quoted(at, at + 1);
  }

  /** How far it is looked for what stands further on. */
  private int end(int at) {
    return Math.min(scene.size(), at + Matcher.WINDOW);
  }

  private String word(Program.Word word, int at) {
    for (int i = at + 1; i < end(at); i++) {
      if (word.byFirst().containsKey(scene.norm(i))) {
        return reachable(at, word.gap(), i)
            ? "behind " + quoted(i, i + 1) + " something else follows"
            : quoted(i, i + 1) + LATER + between(at, i);
      }
    }
    return here(at);
  }

  private String unfilled(Program program, Program.Fill fill, int step, int at) {
    Fitting fitting = new Fitting(scene, program);
    Places places = matcher.reach().from(at, fill.gap());
    String other = "";
    for (int i = 0; i < places.count(); i++) {
      int place = places.token(i);
      if (place < scene.size()) {
        for (Mention mention : scene.startingAt(place)) {
          if (fill.slot().types().contains(mention.type())) {
            return fitting.accepts(fill.slot(), mention, step)
                ? named(mention) + " fits, but what follows it does not"
                : named(mention) + " " + misfit(mention);
          }
          other =
              other.isEmpty()
                  ? named(mention) + " is " + Elements.a(List.of(mention.type()))
                  : other;
        }
      }
    }
    return other.isEmpty() ? later(fill, at) : other;
  }

  /** Why a mention of the right type does not fit. */
  private String misfit(Mention mention) {
    if (scene.norm(mention.to()).equals("'s") || scene.norm(mention.to()).equals("'")) {
      return "only owns what follows it";
    }
    return switch (mention.form()) {
      case DEMONYM, POSSESSIVE -> "only owns what follows it";
      case BODY -> "is a body that stands for its office";
      case DESCRIPTION -> "is described and not named";
      default ->
          "is " + mention.form().name().toLowerCase(java.util.Locale.ROOT) + ", which does not fit";
    };
  }

  private String later(Program.Fill fill, int at) {
    for (int i = at; i < end(at); i++) {
      for (Mention mention : scene.startingAt(i)) {
        if (fill.slot().types().contains(mention.type())) {
          return "no mention begins here; " + named(mention) + LATER + between(at, i);
        }
      }
    }
    return at >= scene.size()
        ? "the sentence ends here"
        : "no mention begins at " + quoted(at, at + SHOWN_TOKENS) + ", and none that fits follows";
  }

  private boolean reachable(int at, Program.Gap gap, int to) {
    Places places = matcher.reach().from(at, gap);
    for (int i = 0; i < places.count(); i++) {
      if (places.token(i) == to) {
        return true;
      }
    }
    return false;
  }

  private String between(int at, int to) {
    int bound = Skips.BOUND;
    return to - at > bound
        ? (to - at) + " words lie between, and " + bound + " are passed over at most"
        : quoted(at, to) + " is not passed over";
  }

  private String named(Mention mention) {
    return quoted(mention.from(), mention.to());
  }

  private String quoted(int from, int to) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = from; i < Math.min(to, scene.size()); i++) {
      boolean apart = i > from && scene.token(i).begin() > scene.token(i - 1).end();
      out.append(apart ? " " : "").append(scene.token(i).text());
    }
    return out.append('"').toString();
  }
}
