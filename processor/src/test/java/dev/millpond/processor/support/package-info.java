/** What tests of the processor compile with, and beside. */
package dev.millpond.processor.support;
