package interfaces;

public interface Fluent {
    Fluent skip();
}
