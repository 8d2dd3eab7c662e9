package dev.millpond;

/** A point in the life of a pooled object at which it can be validated. */
public enum ValidationPoint {

    /** After an object was made, before it is first lent. If it is unfit then, the {@code acquire} that wanted it fails. */
    CREATE,

    /** Before an idle object is lent, unless {@link Validate#after} says otherwise. An unfit one is replaced at once. */
    ACQUIRE,

    /** When an object comes back, before it is passivated and others can have it. */
    RELEASE,

    /** While an object is idle, in the background, at the interval that {@link Validate#every} gives. */
    IDLE
}
