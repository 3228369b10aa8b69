/** The linked-data pages and the query page, and the server in which the endpoints stand too. */
@NullMarked
package org.hustings.server;

import org.jspecify.annotations.NullMarked;
