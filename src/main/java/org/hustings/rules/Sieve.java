package org.hustings.rules;

import java.util.List;

/**
 * Tells which of some programs may have a match in a sentence. Most lack a word or a mention, which
 * bits that lie side by side tell without a look at the program.
 */
public final class Sieve {
  private static final int BITS = 3;

  private final Needs[] needs;

  /** For each program the bits of all that it needs: telling words, words, mentions. */
  private final long[] bits;

  public Sieve(List<Program> programs) {
    this.needs = programs.stream().map(Program::needs).toArray(Needs[]::new);
    this.bits = new long[BITS * needs.length];
    for (int i = 0; i < needs.length; i++) {
      bits[BITS * i] = needs[i].telling();
      bits[BITS * i + 1] = needs[i].words();
      bits[BITS * i + 2] = needs[i].mentions();
    }
  }

  /** True when what every match of a program has is there, in the order of its pattern. */
  public boolean passes(int program, Outline outline) {
    int at = BITS * program;
    return (bits[at] & ~outline.telling()) == 0
        && (bits[at + 1] & ~outline.firsts()) == 0
        && (bits[at + 2] & ~outline.mentions()) == 0
        && needs[program].last(outline) >= 0;
  }
}
