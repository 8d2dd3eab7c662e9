/** Servers that tests start, kill, stop and limit. */
@NullMarked
package dev.millpond.servers.server;

import org.jspecify.annotations.NullMarked;
