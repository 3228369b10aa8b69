package org.hustings.remote;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What surrounds the process that opens a store.
 *
 * @param environment the variables of the environment
 * @param say takes a line that a person should read now
 */
public record Surroundings(Map<String, String> environment, Consumer<String> say) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Those of this process. */
  public static Surroundings here(Consumer<String> say) {
    return new Surroundings(System.getenv(), say);
  }

  /** A variable's value; none when it is not set, or empty. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
