package org.hustings.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Mention;
import org.hustings.text.WordLists;

/**
 * Follows programs over one sentence.
 *
 * <p>Each pair of a step and a token is tried once from a given start, and a match is at most
 * {@value #WINDOW} tokens long, so that the time is linear in the length of the sentence.
 */
public final class Matcher {
  /** The longest match, in tokens. */
  public static final int WINDOW = 160;

  private record Place(int from, Program.Gap gap) {}

  private static final Set<String> DEPENDING = WordLists.of("matcher-depending");
  private static final Set<String> JOINERS = Set.of("and", "&", "plus", "nor");

  private final Scene scene;
  private final RuleBook book;
  private final Set<String> words;
  private final Skips skips;
  private final Map<Place, List<int[]>> reachable = new HashMap<>();

  public Matcher(Scene scene, RuleBook book) {
    this.scene = scene;
    this.book = book;
    this.words = new HashSet<>();
    for (int i = 0; i < scene.size(); i++) {
      words.add(scene.norm(i));
    }
    this.skips = new Skips(scene, book, this);
  }

  /** True when a word without which the program cannot match is there, or it needs none. */
  public boolean triggered(Program program) {
    if (program.triggers().isEmpty()) {
      return true;
    }
    for (String trigger : program.triggers()) {
      if (words.contains(trigger)) {
        return true;
      }
    }
    return false;
  }

  /** The best match from each token at which there is one. */
  public List<Found> all(Program program) {
    List<Found> out = new ArrayList<>();
    if (triggered(program)) {
      for (int i = 0; i < scene.size(); i++) {
        at(program, i).ifPresent(out::add);
      }
    }
    return out;
  }

  /** The best match that begins at a token. */
  public Optional<Found> at(Program program, int start) {
    if (!mayBegin(program, start)) {
      return Optional.empty();
    }
    return new Run(program, start).result();
  }

  /** Where the best match that begins at a token ends, or -1. */
  int end(Program program, int start) {
    return at(program, start).map(Found::to).orElse(-1);
  }

  /** A cheap look at the first step. */
  private boolean mayBegin(Program program, int start) {
    Program.Step first = program.steps().get(0);
    if (first instanceof Program.Word word) {
      return word.byFirst().containsKey(scene.norm(start));
    }
    return !(first instanceof Program.Fill) || !scene.startingAt(start).isEmpty();
  }

  private List<int[]> reachable(int from, Program.Gap gap) {
    Place key = new Place(from, gap);
    List<int[]> known = reachable.get(key);
    if (known == null) {
      known = skips.from(from, gap);
      reachable.put(key, known);
    }
    return known;
  }

  /** What was taken on the way to a step. */
  private record Trail(
      int cue, int subjectEnd, int skipped, Optional<Trail> before, List<Found.Fill> fills) {
    Trail word(int at, boolean isCue, int cost, int from) {
      boolean first = cue < 0 && isCue;
      int subject = first && fillsCount() == 0 ? from : subjectEnd;
      return new Trail(first ? at : cue, subject, skipped + cost, Optional.of(this), List.of());
    }

    Trail fill(List<Found.Fill> taken, int end, int cost) {
      int subject = cue < 0 ? end : subjectEnd;
      return new Trail(cue, subject, skipped + cost, Optional.of(this), taken);
    }

    int fillsCount() {
      return fills.size() + before.map(Trail::fillsCount).orElse(0);
    }

    void collect(List<Found.Fill> into) {
      before.ifPresent(b -> b.collect(into));
      into.addAll(fills);
    }
  }

  /** One try from one token. */
  private final class Run {
    private final Program program;
    private final int start;
    private final BitSet tried = new BitSet();
    private Optional<Found> found = Optional.empty();

    Run(Program program, int start) {
      this.program = program;
      this.start = start;
    }

    Optional<Found> result() {
      follow(0, start, new Trail(-1, start, 0, Optional.empty(), List.of()));
      return found;
    }

    private boolean follow(int step, int at, Trail trail) {
      int window = at - start;
      if (window >= WINDOW || tried.get(step * WINDOW + window)) {
        return false;
      }
      tried.set(step * WINDOW + window);
      Program.Step next = program.steps().get(step);
      if (next instanceof Program.Split split) {
        return follow(split.first(), at, trail) || follow(split.second(), at, trail);
      } else if (next instanceof Program.Jump jump) {
        return follow(jump.target(), at, trail);
      } else if (next instanceof Program.Word word) {
        return word(word, step, at, trail);
      } else if (next instanceof Program.Fill fill) {
        return fill(fill, step, at, trail);
      } else if (next instanceof Program.Own) {
        return own(step, at, trail);
      } else if (next instanceof Program.ClauseStart) {
        return isClauseStart(at) && follow(step + 1, at, trail);
      }
      return done(at, trail);
    }

    private boolean done(int at, Trail trail) {
      List<Found.Fill> fills = new ArrayList<>();
      trail.collect(fills);
      int cue = trail.cue() < 0 ? start : trail.cue();
      found = Optional.of(new Found(start, at, cue, trail.subjectEnd(), trail.skipped(), fills));
      return true;
    }

    private boolean word(Program.Word word, int step, int at, Trail trail) {
      for (int[] place : reachable(at, at == start ? Program.Gap.NONE : word.gap())) {
        List<List<String>> alternatives = word.byFirst().get(scene.norm(place[0]));
        if (alternatives == null) {
          continue;
        }
        for (List<String> alternative : alternatives) {
          int end = literal(alternative, place[0]);
          if (end > 0
              && follow(step + 1, end, trail.word(place[0], isWord(place[0]), place[1], at))) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean fill(Program.Fill fill, int step, int at, Trail trail) {
      boolean strict = at == start || fill.gap() == Program.Gap.NONE;
      for (int[] place : reachable(at, at == start ? Program.Gap.NONE : fill.gap())) {
        if (place[0] >= scene.size()) {
          continue;
        }
        for (Mention mention : scene.startingAt(place[0])) {
          boolean free =
              at != start || nextIsOwn(step) || !fill.slot().form().isEmpty() || !depends(mention);
          if ((!strict || mention.from() == place[0])
              && (at != start || !isPost(mention))
              && free
              && accepts(fill.slot(), mention, step)
              && take(fill.slot(), mention, step, place[1], trail)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean take(Pattern.Slot slot, Mention first, int step, int cost, Trail trail) {
      if (!slot.many()) {
        return go(slot, List.of(first), step, cost, trail);
      }
      List<Mention> group = coordinated(slot, first, step);
      for (int size = group.size(); size > 0; size--) {
        if (go(slot, group.subList(0, size), step, cost, trail)) {
          return true;
        }
      }
      return false;
    }

    private boolean go(Pattern.Slot slot, List<Mention> group, int step, int cost, Trail trail) {
      List<Found.Fill> fills = new ArrayList<>();
      fills.add(new Found.Fill(slot.role(), slot.number(), slot.form(), group));
      if (slot.form().equals("described")) {
        office(group.get(0))
            .ifPresent(o -> fills.add(new Found.Fill("office", slot.number(), "", List.of(o))));
      }
      int end = group.get(group.size() - 1).to();
      return follow(step + 1, end, trail.fill(fills, end, cost));
    }

    private boolean own(int step, int at, Trail trail) {
      String norm = scene.norm(at);
      if (norm.equals("'s") || norm.equals("'")) {
        return follow(step + 1, at + 1, trail);
      }
      for (Mention mention : scene.endingAt(at)) {
        if (needsNoMark(mention)) {
          return follow(step + 1, at, trail);
        }
      }
      return false;
    }

    /** The mention and those coordinated with it: "A, B and C". */
    private List<Mention> coordinated(Pattern.Slot slot, Mention first, int step) {
      List<Mention> out = new ArrayList<>();
      out.add(first);
      int at = first.to();
      while (true) {
        at = afterApposition(at);
        int next = afterJoiner(at);
        Optional<Mention> more = next < 0 ? Optional.empty() : acceptable(slot, next, step);
        if (more.isEmpty() || (scene.norm(at).equals(",") && opensClause(first, more.get()))) {
          return out;
        }
        if (!same(out, more.get())) {
          out.add(more.get());
        } else if (scene.norm(at).equals(",")) {
          out.set(out.size() - 1, more.get());
        }
        at = more.get().to();
      }
    }

    /** True when what seems to go on with objects is the subject of a clause: "him, and X did". */
    private boolean opensClause(Mention first, Mention more) {
      String after = scene.norm(more.to());
      return first.from() > start
          && (book.auxiliaries().contains(after)
              || after.endsWith("ed")
              || Set.of("said", "says", "also", "who").contains(after));
    }

    private Optional<Mention> acceptable(Pattern.Slot slot, int at, int step) {
      if (at >= scene.size()) {
        return Optional.empty();
      }
      return scene.startingAt(at).stream().filter(m -> accepts(slot, m, step)).findFirst();
    }

    private boolean accepts(Pattern.Slot slot, Mention mention, int step) {
      boolean strict = isTight(step);
      if (!slot.types().contains(mention.type())) {
        return false;
      }
      boolean owned = nextIsOwn(step);
      if (!owned && !strict && !slot.form().equals("described") && isMark(mention.to())) {
        return false;
      }
      return switch (mention.form()) {
        case BODY -> slot.form().equals("of");
        case TOPIC -> slot.form().isEmpty() && slot.types().size() == 1 && !slot.role().isEmpty();
        case DEMONYM, POSSESSIVE -> owned;
        case DESCRIPTION ->
            slot.form().isEmpty()
                || (slot.form().equals("described") && office(mention).isPresent());
        case BID -> slot.form().isEmpty() || slot.form().equals("bid");
        default -> slot.form().isEmpty();
      };
    }

    /** True for a slot inside of angle brackets. */
    private boolean isTight(int step) {
      Program.Step here = program.steps().get(step);
      Program.Step next = program.steps().get(step + 1);
      return (step > 0 && here instanceof Program.Fill f && f.gap() == Program.Gap.NONE)
          || (next instanceof Program.Fill g && g.gap() == Program.Gap.NONE)
          || (next instanceof Program.Word w && w.gap() == Program.Gap.NONE);
    }

    private boolean nextIsOwn(int step) {
      return step + 1 < program.steps().size()
          && program.steps().get(step + 1) instanceof Program.Own;
    }
  }

  private boolean isWord(int at) {
    return scene.token(at).isWord();
  }

  private boolean isMark(int at) {
    return scene.norm(at).equals("'s") || scene.norm(at).equals("'");
  }

  /** True for a mention that hangs on a word before it: "the brother of X", "a rally with X". */
  private boolean depends(Mention mention) {
    int before = mention.low() - 1;
    while (before > 0 && mention.low() - before < 4 && isDescribing(before)) {
      before--;
    }
    return DEPENDING.contains(scene.norm(before));
  }

  /** True for an office that is only spoken of: "the post of managing director, Ana". */
  private boolean isPost(Mention mention) {
    return mention.type().equals("Office")
        && Set.of("of", "for").contains(scene.norm(mention.low() - 1))
        && Set.of("post", "job", "role", "position", "candidate", "nominee", "race", "rival", "bid")
            .contains(scene.norm(mention.low() - 2));
  }

  private boolean isDescribing(int at) {
    String norm = scene.norm(at);
    return norm.equals("the")
        || norm.equals("-")
        || norm.equals("ruling")
        || norm.equals("opposition")
        || norm.equals("his")
        || norm.equals("her");
  }

  private static boolean needsNoMark(Mention mention) {
    return mention.form() == Mention.Form.POSSESSIVE
        || mention.form() == Mention.Form.DEMONYM
        || mention.form() == Mention.Form.NAME;
  }

  private static boolean same(List<Mention> taken, Mention more) {
    return taken.stream().anyMatch(m -> m.value().equals(more.value()));
  }

  private Optional<Mention> office(Mention description) {
    return scene.endingAt(description.to()).stream()
        .filter(m -> m.type().equals("Office") && m.form() != Mention.Form.BODY)
        .findFirst();
  }

  /** Behind ", the Russian finance minister" before a comma; else the token itself. */
  private int afterApposition(int at) {
    if (!scene.norm(at).equals(",") || at + 1 >= scene.size()) {
      return at;
    }
    for (Mention mention : scene.startingAt(at + 1)) {
      boolean describes =
          mention.type().equals("Office") || mention.form() == Mention.Form.DESCRIPTION;
      if (describes && scene.norm(mention.to()).equals(",")) {
        return mention.to();
      }
    }
    return at;
  }

  /** The token after the joiner that begins at a token, or -1. */
  private int afterJoiner(int at) {
    String norm = scene.norm(at);
    int i = at;
    if (norm.equals(",")) {
      i++;
      norm = scene.norm(i);
    }
    if (JOINERS.contains(norm)) {
      i++;
    } else if (norm.equals("as") && scene.norm(i + 1).equals("well")) {
      i += 3;
    } else if ((norm.equals("along") || norm.equals("together"))
        && scene.norm(i + 1).equals("with")) {
      i += 2;
    }
    if (i == at) {
      return -1;
    }
    while (Set.of("both", "of", "the", "later", "also", "then", "even").contains(scene.norm(i))
        || (i < scene.size() && scene.startingAt(i).isEmpty() && scene.dateEnd(i) > 0)) {
      i = Math.max(i + 1, scene.dateEnd(i));
    }
    return i;
  }

  private boolean isClauseStart(int at) {
    if (at == 0) {
      return true;
    }
    String before = scene.norm(at - 1);
    return Set.of("\"", "—", ":", ";", "but", "while", ".").contains(before);
  }

  /** Where the words stand at a token, hyphens in the text passed over; the end, or -1. */
  private int literal(List<String> wanted, int from) {
    int at = from;
    for (int i = 0; i < wanted.size(); i++) {
      if (i > 0 && scene.norm(at).equals("-")) {
        at++;
      }
      if (!scene.norm(at).equals(wanted.get(i))) {
        return -1;
      }
      at++;
    }
    return at;
  }
}
