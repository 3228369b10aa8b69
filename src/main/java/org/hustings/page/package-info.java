/**
 * Reads saved web pages: bytes to characters ({@code Decoded}), what a page says of itself ({@code
 * Metadata}), and the text of its article: what stands beside it is cleared away ({@code
 * Surroundings}), the element that holds it is found ({@code Holder}), cut into blocks ({@code
 * Blocks}), and of these the article's own are kept ({@code Prose}).
 */
@NullMarked
package org.hustings.page;

import org.jspecify.annotations.NullMarked;
