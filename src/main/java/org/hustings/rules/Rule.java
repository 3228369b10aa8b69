package org.hustings.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.schema.Kind;

/**
 * A rule: how the language says one kind of claim.
 *
 * @param name its name in the file
 * @param file the file's name without its ending
 * @param path the file as it was named
 * @param line where it begins, from 1
 * @param examples sentences in which it finds claims, and sentences in which it finds none
 */
public record Rule(
    Kind kind,
    String name,
    String file,
    String path,
    int line,
    List<Match> matches,
    List<Example> examples) {
  public Rule {
    matches = List.copyOf(matches);
    examples = List.copyOf(examples);
  }

  /** The name by which evidence refers to it: "rule/FILE/NAME". */
  public String method() {
    return "rule/" + file + "/" + name;
  }

  /**
   * One pattern of a rule.
   *
   * @param constants what it gives beside its slots, by the number of the claim (0 for all) and the
   *     local name of the property
   */
  public record Match(Program program, int line, Map<Integer, Map<String, String>> constants) {
    /**
     * What may stand alone behind "=>": a match that is no claim, or one that no context touches.
     */
    static final Set<String> MARKS = Set.of("nothing", "presupposed");

    /** True for a wording that looks like the claim and is none; it takes others' place. */
    public boolean isNothing() {
      return isMarked("nothing");
    }

    /** True for what is so whatever the words around say: "A refuses to back B for the post". */
    public boolean isPresupposed() {
      return isMarked("presupposed");
    }

    private boolean isMarked(String mark) {
      return constants.getOrDefault(0, Map.of()).containsKey(mark);
    }

    public Match {
      constants = Map.copyOf(constants);
    }
  }

  /**
   * A sentence that shows what a rule does.
   *
   * @param claims the roles, with labels, of each claim that must be found; none when the rule must
   *     find nothing
   */
  public record Example(String text, int line, List<Map<String, String>> claims) {
    public Example {
      claims = List.copyOf(claims);
    }
  }
}
