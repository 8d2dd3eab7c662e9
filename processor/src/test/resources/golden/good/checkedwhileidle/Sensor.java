package checkedwhileidle;

import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;

@Pooled(maxSize = 3)
public class Sensor {

    @Validate(on = {ValidationPoint.CREATE, ValidationPoint.IDLE})
    static boolean isCalibrated(Sensor sensor) {
        return true;
    }
}
