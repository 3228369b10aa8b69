/** Splits an article into sentences and tokens; every offset leads back to the source. */
@NullMarked
package org.hustings.text;

import org.jspecify.annotations.NullMarked;
