package dev.millpond;

/** A point in the life of a pooled object at which it can be validated. */
public enum ValidationPoint {

    /** After an object was made, before it is first lent. */
    CREATE,

    /** Before an idle object is lent. */
    ACQUIRE,

    /** When an object comes back, before others can have it. */
    RELEASE,

    /** While an object is idle, in the background. */
    IDLE
}
