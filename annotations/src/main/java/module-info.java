/**
 * The annotations that declare object pools. They are read at compile time only, and depend on nothing.
 */
module dev.millpond {
    exports dev.millpond;
}
