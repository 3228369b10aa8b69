package org.hustings.spark;

import java.io.Serializable;
import org.hustings.article.RecordFormat;

/**
 * What one task reads: a file, or the lines of it that begin in a stretch of its bytes.
 *
 * @param index its number in the order of the input, from 0
 * @param collection the place through which the file came, as it was named
 * @param start offset of the stretch's first byte
 * @param end offset after its last byte
 */
record Split(
    int index, RecordFormat format, String file, String collection, long start, long end)
    implements Serializable {}
