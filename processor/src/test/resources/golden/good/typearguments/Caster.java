package typearguments;

public interface Caster<T> {
    <U extends T> U cast(U value);

    T plain(T value);
}
