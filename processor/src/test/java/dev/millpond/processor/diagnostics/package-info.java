/** What the processor says, and where: a test for each code. */
package dev.millpond.processor.diagnostics;
