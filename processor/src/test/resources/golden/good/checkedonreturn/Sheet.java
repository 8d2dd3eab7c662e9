package checkedonreturn;

import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;

@Pooled(maxSize = 3)
public class Sheet {

    @Validate(on = ValidationPoint.RELEASE)
    boolean isBlank() {
        return true;
    }
}
