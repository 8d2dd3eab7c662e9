package factory;

import dev.millpond.Create;
import dev.millpond.Passivate;
import dev.millpond.Pooled;
import dev.millpond.Validate;
import dev.millpond.ValidationPoint;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;

@Pooled(maxSize = 8)
public final class DigestFactory {

    private final String algorithm;

    public DigestFactory(String algorithm) {
        this.algorithm = algorithm;
    }

    @Create
    Digest newDigest() throws NoSuchAlgorithmException {
        return new Digest(algorithm);
    }

    @Passivate
    void reset(Digest digest) {
        digest.reset();
    }

    @Validate(on = ValidationPoint.RELEASE)
    static boolean isReset(Digest digest) {
        return digest.size() == 0;
    }
}
