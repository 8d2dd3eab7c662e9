/**
 * The annotations that declare an object pool: {@link dev.millpond.Pooled} on a class, and on its members the hooks that
 * take part in the life of a pooled object.
 *
 * <p>In the order of that life: {@link dev.millpond.Create} makes it, {@link dev.millpond.Validate} and
 * {@link dev.millpond.Activate} precede each lease, {@link dev.millpond.Passivate} follows each lease, and
 * {@link dev.millpond.Destroy} ends it. All annotations have {@code CLASS} retention: nothing is read by reflection at run
 * time.
 */
package dev.millpond;
