/**
 * Reads the pages of web archives, WARC files of version 0.18 to 1.1: a file as {@code Stretches}
 * of bytes, unpacked ({@code Members}) or as they are ({@code Plain}), records out of these ({@code
 * CrawlReader}, {@code Header}), and the page out of a record ({@code Content}, {@code Response},
 * {@code Encodings}). The headers are parsed by jwarc, one bounded record at a time.
 */
@NullMarked
package org.hustings.crawl;

import org.jspecify.annotations.NullMarked;
