/** The rule language: read, compile, match. */
@NullMarked
package org.hustings.rules;

import org.jspecify.annotations.NullMarked;
