/**
 * Hand annotation in the standoff format of brat, in and out: {@code x.ann} beside {@code x.txt}.
 * An event is a claim, its arguments fill roles, and a note on it holds what has no words of its
 * own in the text.
 */
@NullMarked
package org.hustings.standoff;

import org.jspecify.annotations.NullMarked;
