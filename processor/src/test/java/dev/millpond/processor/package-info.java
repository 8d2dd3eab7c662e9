/** Tests of the processor. They run the real compiler, in memory. */
package dev.millpond.processor;
