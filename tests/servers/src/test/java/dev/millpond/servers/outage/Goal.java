package dev.millpond.servers.outage;

/**
 * What one of our pools is held to in one outage.
 *
 * @param outage the outage
 * @param pool the pool
 * @param text what is measured, and the limit
 * @param measured what was measured
 * @param isReached whether that is within the limit
 */
record Goal(String outage, String pool, String text, String measured, boolean isReached) {}
