/**
 * Speaks with a SPARQL 1.1 store over HTTP: who asks and with which password, how long it waits and
 * how often it tries, what fits into one request, and what such a store can do.
 */
@NullMarked
package org.hustings.remote;

import org.jspecify.annotations.NullMarked;
