package interfaces;

public interface Closing extends AutoCloseable {
    @Override
    void close();

    Slot slot();

    default boolean isClosed() {
        return false;
    }

    class Slot {}
}
