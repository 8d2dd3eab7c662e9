package dev.millpond.processor.model;

/**
 * Something of the pooled class that its lease does not have.
 *
 * @param what what it is, as code
 * @param why why not, in words that fit one as well as several
 */
public record LeftOut(String what, String why) {}
