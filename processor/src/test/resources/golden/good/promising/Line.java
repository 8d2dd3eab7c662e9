package promising;

public interface Line {
    boolean isClosed() throws java.io.IOException;

    boolean isValid(int version);
}
