package fatalfactory;

import dev.millpond.Create;
import dev.millpond.Fatal;
import dev.millpond.Pooled;
import java.util.function.Supplier;

@Pooled(maxSize = 2)
class WireFactory {

    private final Supplier<Wire> wires;

    WireFactory(Supplier<Wire> wires) {
        this.wires = wires;
    }

    @Create
    Wire make() {
        return wires.get();
    }

    @Fatal
    boolean isFatal(Wire wire, Throwable failure) {
        return failure instanceof Error;
    }
}
