package org.hustings.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sys.JenaSystem;
import org.apache.spark.SparkFiles;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Workbench;

/** The workbench of an executor: read when first asked for, then shared by all of its tasks. */
final class Benches {
  // A static, since tasks reach an executor as bytes and have nothing else in common.
  private static final Map<String, Workbench> READ = new ConcurrentHashMap<>();

  private Benches() {}

  /**
   * The workbench that the settings ask for.
   *
   * @throws org.hustings.model.InputException with everything that is wrong with the home
   */
  static Workbench of(Settings settings) {
    String key = settings.base() + " " + settings.home();
    return READ.computeIfAbsent(key, k -> read(settings));
  }

  private static Workbench read(Settings settings) {
    JenaSystem.init();
    try (Home home = home(settings.home())) {
      return Workbench.read(home, settings.base());
    }
  }

  /** The jar's own home, or a folder: what {@code --archives} or {@code --files} shipped, first. */
  private static Home home(String name) {
    if (name.isEmpty()) {
      return Home.own();
    }
    Path shipped = Path.of(SparkFiles.getRootDirectory()).resolve(name);
    return Home.of(Files.exists(shipped) ? shipped : Path.of(name));
  }
}
