/**
 * SPARQL over HTTP: reads a request of the query, update or graph store protocol, checks it, has a
 * store answer it, and writes the answer.
 */
@NullMarked
package org.hustings.endpoint;

import org.jspecify.annotations.NullMarked;
