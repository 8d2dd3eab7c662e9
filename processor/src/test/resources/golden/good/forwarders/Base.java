package forwarders;

import java.util.Collection;
import java.util.List;

class Base<A> {
    public <T> T inherited(A first, T second) {
        return second;
    }

    public void overloaded(int number) {}

    public void overloaded(Collection<? extends A> values) {}

    public List<A>[] arrays(A[][] values) {
        return null;
    }

    public final void last() {}
}
