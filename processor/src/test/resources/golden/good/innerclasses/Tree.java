package innerclasses;

import java.util.List;

public class Tree<T> {
    public class Node<U> {
        public T value(U key) {
            throw new UnsupportedOperationException();
        }

        public List<? extends T> values() {
            return List.of();
        }
    }

    public class Leaf extends Node<T> {
        public void replace(T value) {}
    }
}
