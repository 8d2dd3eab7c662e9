/** A package whose types are called like those that generated code needs. */
package strange;
