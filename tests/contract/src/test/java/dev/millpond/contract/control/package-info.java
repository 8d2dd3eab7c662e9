/** Building, resizing, suspending and closing a pool, and what is left of it. */
@NullMarked
package dev.millpond.contract.control;

import org.jspecify.annotations.NullMarked;
