package timed;

import dev.millpond.Activate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import dev.millpond.WhenCreationFails;
import java.io.IOException;

@Pooled(maxSize = 2, whenCreationFails = WhenCreationFails.RETRY)
public class Line {

    Line() throws IOException {}

    @Validate(
            on = {ValidationPoint.ACQUIRE, ValidationPoint.IDLE},
            after = "500ms",
            every = "1m",
            timeout = "2s")
    boolean isFit(ValidationPoint point) throws IOException {
        return true;
    }

    @Activate
    void open() throws IOException {}

    public void send(String text) throws IOException {
        throw new IOException(text);
    }
}
