package failing;

import static dev.millpond.WhenExhausted.FAIL;

import dev.millpond.Pooled;

@Pooled(maxSize = 1, whenExhausted = FAIL)
public class Slide {}
