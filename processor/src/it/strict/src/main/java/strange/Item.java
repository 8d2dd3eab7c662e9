package strange;

import dev.millpond.Passivate;
import dev.millpond.Pooled;

/** Mentions types of its own package by their simple names. */
@Pooled(maxSize = 2)
public class Item {

    /**
     * Makes an item.
     *
     * @param object an object of this package
     */
    public Item(Object object) {}

    /**
     * Answers something of this package.
     *
     * @param duration something of this package
     * @return something of this package
     */
    public String text(Duration duration) {
        return new String();
    }

    @Passivate
    void reset() {}
}
