/**
 * The ontology as the program uses it: kinds of claim, their roles, ranges and keys; only its
 * reader knows Jena.
 */
@NullMarked
package org.hustings.schema;

import org.jspecify.annotations.NullMarked;
