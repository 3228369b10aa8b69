/**
 * Memory, TDB2 folder and remote SPARQL store behind one interface, and the questions asked of
 * them.
 */
@NullMarked
package org.hustings.store;

import org.jspecify.annotations.NullMarked;
