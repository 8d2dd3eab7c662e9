package typearguments;

import dev.millpond.Create;
import dev.millpond.Pooled;

@Pooled(maxSize = 2)
class OverloadsFactory {
    @Create
    Overloads<String> make() {
        return new Overloads<>();
    }
}
