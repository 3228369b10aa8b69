package org.hustings.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entity that the gazetteer does not have, with what the article says of it.
 *
 * @param properties local name of each property, such as "officeOf" or "altLabel", with its values
 */
public record Description(Entity entity, Map<String, List<Value>> properties) {
  public Description {
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
  }
}
