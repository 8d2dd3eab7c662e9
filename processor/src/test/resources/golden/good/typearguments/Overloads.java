package typearguments;

public class Overloads<T> {
    public void take(T value) {}

    public void take(String value) {}

    public void put(T value) {}

    public void put(T value, int times) {}
}
