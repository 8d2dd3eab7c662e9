/** Pools of types that others wrote: which there are, what the compilers say of their pools, and what is held of that. */
@NullMarked
package dev.millpond.corpus;

import org.jspecify.annotations.NullMarked;
