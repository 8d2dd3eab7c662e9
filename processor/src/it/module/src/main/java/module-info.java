/** Has pools. */
module shop {
    requires dev.millpond.runtime;

    exports shop;
}
