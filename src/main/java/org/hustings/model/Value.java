package org.hustings.model;

/** What fills a role: an entity, a term of a closed list, or a literal. */
public sealed interface Value permits Entity, Term, Literal {
  /** The value as people read it: a label, a local name or the lexical form. */
  String label();
}
