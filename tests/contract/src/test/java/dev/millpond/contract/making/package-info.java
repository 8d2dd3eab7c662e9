/** How objects are made: by the caller, by an executor, ahead of time, and when that fails. */
@NullMarked
package dev.millpond.contract.making;

import org.jspecify.annotations.NullMarked;
