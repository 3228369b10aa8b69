/**
 * Tells what a store holds, for those who want all of it: files with the whole graph ({@code
 * Dumps}), a description of them in VoID and DCAT ({@code Description}), and the addresses of all
 * that has a page ({@code Sitemap}).
 */
@NullMarked
package org.hustings.catalogue;

import org.jspecify.annotations.NullMarked;
