package forever;

import dev.millpond.Pooled;

@Pooled(maxSize = 1, maxWait = "forever")
public class Door {}
