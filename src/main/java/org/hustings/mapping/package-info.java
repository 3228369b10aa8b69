/**
 * Article to claims: mentions, references, rules, and the context that says who says so, how sure
 * and when.
 */
@NullMarked
package org.hustings.mapping;

import org.jspecify.annotations.NullMarked;
