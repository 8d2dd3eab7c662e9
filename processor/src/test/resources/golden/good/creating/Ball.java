package creating;

import dev.millpond.Pooled;
import dev.millpond.WhenExhausted;

@Pooled(maxSize = 8, whenExhausted = WhenExhausted.CREATE)
public class Ball {}
