package org.hustings.rules;

import java.util.Optional;
import java.util.Set;
import org.hustings.model.Mention;
import org.hustings.text.WordLists;

/** Tells which mentions of a sentence fit the slots of a program. */
final class Fitting {
  private static final Set<String> DEPENDING = WordLists.of("matcher-depending");
  private static final Set<String> DESCRIBING =
      WordLists.words("the", "-", "ruling", "opposition", "his", "her");
  private static final Set<String> POSTS =
      WordLists.words(
          "post", "job", "role", "position", "candidate", "nominee", "race", "rival", "bid");

  private final Scene scene;
  private final Program program;

  Fitting(Scene scene, Program program) {
    this.scene = scene;
    this.program = program;
  }

  /**
   * True when a mention of a form may fill a slot of a form somewhere.
   *
   * @param owned whether the mark of a possessive may follow the slot
   */
  static boolean mayTake(String slot, Mention.Form form, boolean owned) {
    return switch (form) {
      case BODY -> slot.equals("of");
      case RACE -> slot.isEmpty() || slot.equals("race");
      case DEMONYM, POSSESSIVE -> owned;
      case DESCRIPTION -> slot.isEmpty() || slot.equals("described");
      case BID -> slot.isEmpty() || slot.equals("bid");
      default -> slot.isEmpty();
    };
  }

  /** True for a mention that may fill the slot of a step. */
  boolean accepts(Pattern.Slot slot, Mention mention, int step) {
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
      case RACE -> slot.form().equals("race") || (slot.form().isEmpty() && !strict);
      case TOPIC -> slot.form().isEmpty() && slot.types().size() == 1 && !slot.role().isEmpty();
      case DEMONYM, POSSESSIVE -> owned;
      case DESCRIPTION ->
          slot.form().isEmpty() || (slot.form().equals("described") && office(mention).isPresent());
      case BID -> slot.form().isEmpty() || slot.form().equals("bid");
      default -> slot.form().isEmpty();
    };
  }

  /** True for a mention that a match may begin with. */
  boolean mayOpen(Pattern.Slot slot, Mention mention, int step) {
    return !isPost(mention)
        && !isAside(scene, mention)
        && (nextIsOwn(step) || isTight(step) || !slot.form().isEmpty() || !depends(mention));
  }

  /** True for a mention that may stand behind a name and say who that is. */
  static boolean describes(Scene scene, Mention mention) {
    return mention.type().equals("Office")
        || mention.form() == Mention.Form.DESCRIPTION
        || isAside(scene, mention);
  }

  /** True for ", Britain's largest union," behind a name, when no list goes on behind it. */
  private static boolean isAside(Scene scene, Mention mention) {
    int to = mention.to();
    return mention.form() == Mention.Form.UNNAMED
        && scene.norm(to).equals(",")
        && scene.norm(mention.low() - 1).equals(",")
        && !scene.norm(to + 1).equals("and")
        && (to + 1 == scene.size() || scene.startingAt(to + 1).isEmpty())
        && scene.endingAt(mention.low() - 1).stream().anyMatch(m -> m.form() == Mention.Form.NAME);
  }

  /** The office by which somebody is described. */
  Optional<Mention> office(Mention description) {
    return scene.endingAt(description.to()).stream()
        .filter(m -> m.type().equals("Office") && m.form() != Mention.Form.BODY)
        .findFirst();
  }

  /** True for the mark of a possessive. */
  boolean isMark(int at) {
    return scene.norm(at).equals("'s") || scene.norm(at).equals("'");
  }

  /** True for a mention that may own what follows without a mark: "his", "British". */
  boolean needsNoMark(Mention mention) {
    return mention.form() == Mention.Form.POSSESSIVE
        || mention.form() == Mention.Form.DEMONYM
        || mention.form() == Mention.Form.NAME;
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

  /** True for a mention that hangs on a word before it: "the brother of X", "a rally with X". */
  private boolean depends(Mention mention) {
    int low = mention.low();
    for (Mention other : scene.endingAt(mention.to())) {
      low = other.value().equals(mention.value()) ? Math.min(low, other.low()) : low;
    }
    int before = low - 1;
    while (before > 0 && low - before < 4 && DESCRIBING.contains(scene.norm(before))) {
      before--;
    }
    return DEPENDING.contains(scene.norm(before));
  }

  /** True for an office that is only spoken of: "the post of managing director, Ana". */
  private boolean isPost(Mention mention) {
    return mention.type().equals("Office")
        && Set.of("of", "for").contains(scene.norm(mention.low() - 1))
        && POSTS.contains(scene.norm(mention.low() - 2));
  }
}
