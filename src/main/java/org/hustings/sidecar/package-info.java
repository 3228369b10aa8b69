/** Claims written by hand beside an article, every quote checked against the text. */
@NullMarked
package org.hustings.sidecar;

import org.jspecify.annotations.NullMarked;
