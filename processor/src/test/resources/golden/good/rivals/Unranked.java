package rivals;

import dev.millpond.Pooled;

/** Of a raw type, whose method takes one of its own kind while the interface's takes anything. */
@SuppressWarnings("rawtypes")
@Pooled(maxSize = 2)
public class Unranked extends Ranked {}
