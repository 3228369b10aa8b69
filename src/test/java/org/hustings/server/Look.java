package org.hustings.server;

import java.nio.file.Path;
import org.hustings.store.Store;

/** Serves the example for a person to look at, on the port given; run by hand. */
final class Look {
  private Look() {}

  public static void main(String[] args) {
    Store store = Example.load(Example.resource("example.trig"));
    for (int i = 1; i < args.length; i++) {
      Example.load(store, Path.of(args[i]));
    }
    new Server(Example.options(store, Integer.parseInt(args[0]))).start().join();
  }
}
