/**
 * Maps archives on Apache Spark: {@code MapJob} cuts the input into {@code Split}s, surveys them for
 * ids that come twice, and maps each split by the pipeline into parts of N-Quads.
 */
@NullMarked
package org.hustings.spark;

import org.jspecify.annotations.NullMarked;
