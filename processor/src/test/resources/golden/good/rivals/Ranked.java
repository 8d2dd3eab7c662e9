package rivals;

public class Ranked<E> implements Comparable<Ranked<E>> {
    @Override
    public int compareTo(Ranked<E> other) {
        return 0;
    }
}
