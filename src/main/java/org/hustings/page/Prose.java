package org.hustings.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps of the blocks of a page those that are its article's own: no rows of links, no boilerplate,
 * nothing before the first sentence but its heading and nothing after the last but lists, no
 * heading without a text, no long text twice, and not the headline.
 */
final class Prose {
  private static final int SHORTEST_TO_BE_REPEATED = 40;

  private static final int LONGEST_BYLINE = 80;
  private static final Pattern BY = Pattern.compile("^(?:By|BY) \\p{Lu}");

  private Prose() {}

  /** The article's own blocks, in their order. */
  static List<Block> of(List<Block> blocks, String headline) {
    Set<String> seen = new HashSet<>(Set.of(headline));
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      boolean again = !seen.add(block.text()) && block.text().length() >= SHORTEST_TO_BE_REPEATED;
      if (!again && isOwn(block, headline)) {
        kept.add(block);
      }
    }
    return withoutBareHeadings(fromFirstToLastSentence(kept));
  }

  private static boolean isOwn(Block block, String headline) {
    return !block.isLink()
        && block.level() != 1
        && !block.text().equalsIgnoreCase(headline)
        && block.text().codePoints().anyMatch(Character::isLetter)
        && !isByline(block)
        && !Phrases.isBoilerplate(block.text())
        && !(block.level() > 0 && Phrases.isSection(block.text()));
  }

  /** True for "By Ann Writer in Brussels", "22 February 2024". */
  private static boolean isByline(Block block) {
    return block.level() == 0
        && block.text().length() <= LONGEST_BYLINE
        && !block.isSentence()
        && (BY.matcher(block.text()).find() || Days.of(block.text()).isPresent());
  }

  private static List<Block> fromFirstToLastSentence(List<Block> blocks) {
    int first = 0;
    while (first < blocks.size() && !blocks.get(first).isProse()) {
      first++;
    }
    int end = blocks.size();
    while (end > first && !blocks.get(end - 1).isSentence() && !blocks.get(end - 1).item()) {
      end--;
    }
    boolean headed = first > 0 && first < end && blocks.get(first - 1).level() > 1;
    return blocks.subList(headed ? first - 1 : first, end);
  }

  /**
   * How many sentences follow one another at most without a link between: in a list of headlines
   * with teasers few.
   */
  static int longestRun(List<Block> blocks) {
    int run = 0;
    int longest = 0;
    for (Block block : blocks) {
      run = block.isLink() ? 0 : run + (block.isProse() ? 1 : 0);
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Drops headings that are followed by nothing, or by another that is no lower. */
  private static List<Block> withoutBareHeadings(List<Block> blocks) {
    Deque<Block> kept = new ArrayDeque<>();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      int next = kept.isEmpty() ? 1 : kept.getFirst().level();
      if (block.level() == 0 || next == 0 || next > block.level()) {
        kept.addFirst(block);
      }
    }
    return List.copyOf(kept);
  }
}
