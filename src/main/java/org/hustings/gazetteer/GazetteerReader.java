package org.hustings.gazetteer;

import java.nio.file.Path;
import org.hustings.schema.Schema;

/** Reads a folder of Turtle files into a gazetteer. */
public final class GazetteerReader {

  /**
   * The gazetteer that the folder's .ttl files make together.
   *
   * @param base against which relative IRIs are resolved
   * @throws org.hustings.model.InputException with every fault in the files
   */
  public Gazetteer read(Path folder, String base, Schema schema) {
    return new Gazetteer();
  }
}
