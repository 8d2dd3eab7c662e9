package staticfactory;

import dev.millpond.Create;
import dev.millpond.Destroy;
import dev.millpond.Pooled;
import java.util.zip.CRC32;

/** Needs no object of its own, so neither does the pool. */
@Pooled(maxSize = 4, name = "ChecksumPool")
final class Checksums {

    private Checksums() {}

    @Create
    static CRC32 checksum() {
        return new CRC32();
    }

    @Destroy
    static void forget(CRC32 checksum) {
        checksum.reset();
    }
}
