/** Fuseki, the linked-data pages and the query page: read-only over a store. */
@NullMarked
package org.hustings.server;

import org.jspecify.annotations.NullMarked;
