/** What befalls the servers, the load meanwhile, and what is measured. */
@NullMarked
package dev.millpond.servers.outage;

import org.jspecify.annotations.NullMarked;
