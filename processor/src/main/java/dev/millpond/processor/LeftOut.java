package dev.millpond.processor;

/**
 * Something of the pooled class that its lease does not have.
 *
 * @param what what it is, as code
 * @param why why not, in words that fit one as well as several
 */
record LeftOut(String what, String why) {}
