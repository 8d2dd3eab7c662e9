package renamed;

import dev.millpond.Pooled;

@SuppressWarnings("millpond.CheapObject")
@Pooled(maxSize = 1, maxWait = "PT0.25S", name = "Connections")
public record Connection(String url, int port) {}
