package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.stream.IntStream;

/** Shows a tally: in words, and as a row of marks, a square a state and a disc for any other. */
final class TallyView {
  private static final int MOST_MARKS = 100;

  private TallyView() {}

  /** "31 states and 4 others". */
  static String words(Tally tally) {
    String states = count(tally.states().size(), "state", "states");
    boolean alone = tally.states().isEmpty();
    String others =
        count(tally.others().size(), alone ? "endorser" : "other", alone ? "endorsers" : "others");
    if (tally.size() == 0) {
      return "no endorsement that stands";
    }
    return tally.others().isEmpty()
        ? states
        : tally.states().isEmpty() ? others : states + " and " + others;
  }

  /** The marks; the words say the same, so readers of screens are spared them. */
  static Html marks(Tally tally) {
    return element(
            "span",
            parts(marks(tally.states().size(), "state")),
            parts(marks(tally.others().size(), "other")))
        .css("marks")
        .with("aria-hidden", "true");
  }

  private static java.util.stream.Stream<Html> marks(int count, String css) {
    return IntStream.range(0, Math.min(count, MOST_MARKS))
        .mapToObj(i -> element("i", text("")).css(css));
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
