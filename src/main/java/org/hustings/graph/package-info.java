/** Claims and evidence to named graphs: mints IRIs, validates by SHACL, writes. */
@NullMarked
package org.hustings.graph;

import org.jspecify.annotations.NullMarked;
