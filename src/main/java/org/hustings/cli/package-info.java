/** One class a command; the only place with options, standard output and exit codes. */
@NullMarked
package org.hustings.cli;

import org.jspecify.annotations.NullMarked;
