package strange;

/** Is called like something else. */
public @interface Deprecated {}
