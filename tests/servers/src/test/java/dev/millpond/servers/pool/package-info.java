/** The pools that stand beside each other, all with the same limits. */
@NullMarked
package dev.millpond.servers.pool;

import org.jspecify.annotations.NullMarked;
