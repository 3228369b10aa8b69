/**
 * Known states, persons, offices, organisations, contests and tenures, and the names that lead to
 * them.
 */
@NullMarked
package org.hustings.gazetteer;

import org.jspecify.annotations.NullMarked;
