package org.hustings.rules;

import java.util.Arrays;

/** The tokens that can be reached from one, in order, each with the fewest tokens passed over. */
final class Places {
  private final int[] tokens;
  private final int[] costs;

  private Places(int[] tokens, int[] costs) {
    this.tokens = tokens;
    this.costs = costs;
  }

  /** A token alone. */
  static Places only(int token) {
    return new Places(new int[] {token}, new int[] {0});
  }

  int count() {
    return tokens.length;
  }

  /** A token that can be reached. */
  int token(int i) {
    return tokens[i];
  }

  /** How many tokens are passed over on the way to it. */
  int cost(int i) {
    return costs[i];
  }

  /** Places that are being found. */
  static final class Open {
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final int start;
    private final int[] costs;
    private int count = 1;

    /** Only the start is reached; what lies further away than the bound never is. */
    Open(int start, int bound) {
      this.start = start;
      this.costs = new int[bound + 1];
      Arrays.fill(costs, UNREACHED);
      costs[0] = 0;
    }

    /** Reaches a token from one that was reached before. */
    void reach(int from, int to, int extra) {
      int at = to - start;
      if (at < costs.length) {
        count += costs[at] == UNREACHED ? 1 : 0;
        costs[at] = Math.min(costs[at], costs[from - start] + (to - from) + extra);
      }
    }

    /** The reached token that comes next after one, or -1. */
    int after(int token) {
      for (int at = token - start + 1; at < costs.length; at++) {
        if (costs[at] != UNREACHED) {
          return start + at;
        }
      }
      return -1;
    }

    Places close() {
      int[] tokens = new int[count];
      int[] least = new int[count];
      int n = 0;
      for (int at = 0; at < costs.length; at++) {
        if (costs[at] != UNREACHED) {
          tokens[n] = start + at;
          least[n++] = costs[at];
        }
      }
      return new Places(tokens, least);
    }
  }
}
