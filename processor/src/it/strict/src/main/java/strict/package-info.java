/** Shapes of pools, in a scope that says what may be null. */
@NullMarked
package strict;

import org.jspecify.annotations.NullMarked;
