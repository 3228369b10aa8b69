package org.hustings.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.hustings.mapping.Mapper;

/**
 * Tells which stages of mapping take which share of the time: looks at the stack of a thread again
 * and again. A stage is the class that the mapper calls, and for reading also the class below.
 */
final class Stages {
  private static final String MAPPER = Mapper.class.getName();
  private static final String OURS = "org.hustings.";
  private static final int PAUSE = 2;

  private final Map<String, Integer> counts = new TreeMap<>();

  /** Runs some work and looks on. */
  void watch(Work work) throws Exception {
    Thread watched = Thread.currentThread();
    AtomicBoolean over = new AtomicBoolean();
    Thread watcher = new Thread(() -> look(watched, over), "stages");
    watcher.start();
    try {
      work.run();
    } finally {
      over.set(true);
      watcher.join();
    }
  }

  /** What is watched. */
  interface Work {
    void run() throws Exception;
  }

  private void look(Thread watched, AtomicBoolean over) {
    try {
      while (!over.get()) {
        Thread.sleep(PAUSE);
        List<String> classes = new ArrayList<>();
        StackTraceElement[] stack = watched.getStackTrace();
        for (int i = stack.length - 1; i >= 0; i--) {
          classes.add(stack[i].getClassName().replaceFirst("\\$.*", ""));
        }
        int mapper = classes.lastIndexOf(MAPPER);
        if (mapper >= 0) {
          counts.merge(stage(classes.subList(mapper + 1, classes.size())), 1, Integer::sum);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The first class of ours above the mapper; above a reader, the next one too. */
  private static String stage(List<String> above) {
    List<String> ours =
        above.stream()
            .filter(c -> c.startsWith(OURS))
            .map(c -> c.substring(c.lastIndexOf('.') + 1))
            .distinct()
            .limit(2)
            .toList();
    if (ours.isEmpty()) {
      return "Mapper";
    }
    return ours.get(0).equals("Reader") ? String.join(" > ", ours) : ours.get(0);
  }

  /** Each stage with its share in percent of what was seen. */
  JsonObject shares() {
    double all = counts.values().stream().mapToInt(n -> n).sum();
    JsonObject shares = new JsonObject();
    counts.forEach((stage, n) -> shares.put(stage, JsonNumber.value(100 * n / all)));
    return shares;
  }
}
