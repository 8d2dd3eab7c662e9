/** What pools do while what they connect to, or the machine itself, fails. */
@NullMarked
package dev.millpond.contract.outage;

import org.jspecify.annotations.NullMarked;
