/**
 * The runtime of generated object pools. Besides JSpecify's annotations it depends on nothing.
 */
module dev.millpond.runtime {
    requires transitive dev.millpond;
    requires transitive org.jspecify;

    exports dev.millpond.runtime;
    exports dev.millpond.runtime.engine; // for generated code, which lives in the packages of its users
}
