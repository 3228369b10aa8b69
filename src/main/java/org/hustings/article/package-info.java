/**
 * Reads files, folders, records and web archives into articles, one at a time, in the order of the
 * input.
 */
@NullMarked
package org.hustings.article;

import org.jspecify.annotations.NullMarked;
