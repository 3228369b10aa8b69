package org.hustings.standoff;

import java.util.List;

/** What a note gives for one name. */
sealed interface Field {
  /** A path in angle brackets, a label, a term, a date or a text, as the role takes it. */
  record Plain(String text) implements Field {}

  /** A literal of a datatype of XML Schema: {@code {"gYear": "2010"}}. */
  record Typed(String datatype, String lexical) implements Field {}

  /** Several words or numbers. */
  record Several(List<String> items) implements Field {}

  /** Null: nothing, and nothing is to be found for it. */
  record Absent() implements Field {}
}
