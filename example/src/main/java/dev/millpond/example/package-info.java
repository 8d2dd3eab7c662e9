/**
 * A pool of database connections, in use: the classic object-pool example first, then eight threads that share three
 * connections.
 */
@NullMarked
package dev.millpond.example;

import org.jspecify.annotations.NullMarked;
