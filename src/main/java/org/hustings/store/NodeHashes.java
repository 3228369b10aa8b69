package org.hustings.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The numbers of nodes, by hashes of 128 bits, in memory. Takes 36 bytes a node or more, half as
 * much again while it grows.
 *
 * <p>The first bits of a hash say where it is looked for; from there on the hashes stand in their
 * order, so that all of them stand sorted.
 */
final class NodeHashes {
  /** What is found for a hash that is not here; else a number is 0 or more. */
  static final long NONE = -1;

  private static final int WIDTH = 3;

  /** The part of the memory that hashes may take, which is half as much again while they grow. */
  private static final int PART = 8;

  private static final int LEAST_BITS = 10;
  private static final int MOST_BITS = 28;

  /** Places behind the last that a hash may ask for; each row of taken ones is far shorter. */
  private static final int REST = 1 << 10;

  private final int most;
  private int bits;
  private long[] places = new long[0];
  private int size;

  /** None yet, and places for at most so many, as a power of 2; 10 or more. */
  NodeHashes(int bits) {
    this.most = bits;
    clear();
  }

  /** The power of 2 that fits into the part of the memory that is meant for hashes. */
  static int bits() {
    long fit = Runtime.getRuntime().maxMemory() / PART / (WIDTH * Long.BYTES);
    int bits = Long.SIZE - 1 - Long.numberOfLeadingZeros(fit);
    return Math.max(LEAST_BITS, Math.min(bits, MOST_BITS));
  }

  void clear() {
    bits = LEAST_BITS;
    places = new long[places()];
    size = 0;
  }

  private int places() {
    return ((1 << bits) + REST) * WIDTH;
  }

  int size() {
    return size;
  }

  /** True when no more may be added. */
  boolean isFull() {
    return (bits == most && isCrowded()) || places[places.length - WIDTH - 1] != 0;
  }

  private boolean isCrowded() {
    return size >= (1 << bits) / 3 * 2;
  }

  /** The number of a hash, or {@link #NONE}. */
  long find(long high, long low) {
    int place = place(high, low);
    return places[place] == high && places[place + 1] == low ? ~places[place + 2] : NONE;
  }

  /** Where a hash is, or is to be. */
  private int place(long high, long low) {
    int place = (int) (high >>> (Long.SIZE - bits)) * WIDTH;
    while (places[place + 2] != 0 && isBefore(place, high, low)) {
      place += WIDTH;
    }
    return place;
  }

  private boolean isBefore(int place, long high, long low) {
    int compared = Long.compareUnsigned(places[place], high);
    return compared < 0 || (compared == 0 && Long.compareUnsigned(places[place + 1], low) < 0);
  }

  /** Adds a hash that is not here. */
  void add(long high, long low, long number) {
    if (isCrowded()) {
      grow();
    }
    int place = place(high, low);
    int free = place;
    while (places[free + 2] != 0) {
      free += WIDTH;
    }
    System.arraycopy(places, place, places, place + WIDTH, free - place);
    places[place] = high;
    places[place + 1] = low;
    places[place + 2] = ~number;
    size++;
  }

  private void grow() {
    long[] before = places;
    bits++;
    places = new long[places()];
    size = 0;
    for (int place = 0; place < before.length; place += WIDTH) {
      if (before[place + 2] != 0) {
        add(before[place], before[place + 1], ~before[place + 2]);
      }
    }
  }

  /** The hashes with their numbers, sorted; a buffer is as it is until the next is asked for. */
  Iterator<ByteBuffer> sorted() {
    ByteBuffer buffer = ByteBuffer.allocate(WIDTH * Long.BYTES);
    return new Iterator<>() {
      private int left = size;
      private int place;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public ByteBuffer next() {
        if (left == 0) {
          throw new NoSuchElementException();
        }
        while (places[place + 2] == 0) {
          place += WIDTH;
        }
        buffer.clear().putLong(places[place]).putLong(places[place + 1]);
        buffer.putLong(~places[place + 2]).flip();
        place += WIDTH;
        left--;
        return buffer;
      }
    };
  }
}
