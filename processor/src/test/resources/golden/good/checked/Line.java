package checked;

import dev.millpond.Activate;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import java.io.IOException;

@Pooled(maxSize = 3)
public class Line {

    @Validate(
            on = {ValidationPoint.IDLE, ValidationPoint.RELEASE, ValidationPoint.ACQUIRE, ValidationPoint.CREATE},
            after = "500ms")
    boolean isOpen() throws IOException {
        return true;
    }

    @Activate
    void open() {}

    @Passivate
    void flush() throws IOException {}
}
