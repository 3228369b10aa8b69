/**
 * The words everything speaks: an article, its tokens, the claims and the evidence found in it, and
 * the findings about bad input; no Jena and no files.
 */
@NullMarked
package org.hustings.model;

import org.jspecify.annotations.NullMarked;
