/** The pages for users and developers: their code compiles and runs, their links lead somewhere. */
package dev.millpond.processor.pages;
