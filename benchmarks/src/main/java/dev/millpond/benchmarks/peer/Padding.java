package dev.millpond.benchmarks.peer;

/**
 * Keeps the fields of a class away from those of its neighbours in memory: after a garbage collection, pooled objects lie
 * side by side, and false sharing between them would drown the differences between pools. 128 bytes on either side, because
 * processors fetch lines in pairs. The fields of superclasses come first in memory.
 */
@SuppressWarnings("unused")
abstract class Padding {

    /** Takes the place behind the header, which the JVM gives to a field of a subclass if it fits. */
    int gap;

    long before0, before1, before2, before3, before4, before5, before6, before7;
    long before8, before9, before10, before11, before12, before13, before14, before15;

    /** The one field that is used. */
    abstract static class Value extends Padding {

        static final int AT_REST = 1;

        int value = AT_REST;
    }
}
