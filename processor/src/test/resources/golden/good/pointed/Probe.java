package pointed;

import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;

@Pooled(maxSize = 2)
public class Probe {

    @Validate(on = {ValidationPoint.CREATE, ValidationPoint.ACQUIRE, ValidationPoint.RELEASE, ValidationPoint.IDLE})
    static boolean isFit(Probe probe, ValidationPoint point) {
        return point != ValidationPoint.IDLE;
    }

    @Passivate
    void reset() throws java.io.IOException {}
}
