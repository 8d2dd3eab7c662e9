package dev.millpond.benchmarks.peer;

import com.zaxxer.hikari.util.ConcurrentBag.IConcurrentBagEntry;

/**
 * The entries of HikariCP's bag hold their own state, as {@code PoolEntry} does. Unlike there, it is padded: what lies beside
 * an entry is a matter of luck that the bag does not answer for.
 */
@SuppressWarnings("unused")
public class BagThing extends BagState implements IConcurrentBagEntry {

    long last0, last1, last2, last3, last4, last5, last6, last7;
    long last8, last9, last10, last11, last12, last13, last14, last15;
}
