/**
 * How good the rules are: counts their claims against those of readers, for articles annotated by
 * hand and for labelled cases.
 */
@NullMarked
package org.hustings.evaluation;

import org.jspecify.annotations.NullMarked;
