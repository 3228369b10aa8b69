/** The path of an article, from file to store. */
@NullMarked
package org.hustings.pipeline;

import org.jspecify.annotations.NullMarked;
