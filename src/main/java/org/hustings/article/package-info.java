/** Reads files and records into articles, one at a time. */
@NullMarked
package org.hustings.article;

import org.jspecify.annotations.NullMarked;
