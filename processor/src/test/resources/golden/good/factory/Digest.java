package factory;

import java.security.NoSuchAlgorithmException;

/** Stands for a class of somebody else. */
public class Digest {

    public Digest(String algorithm) throws NoSuchAlgorithmException {
        if (algorithm.isEmpty()) {
            throw new NoSuchAlgorithmException(algorithm);
        }
    }

    public void update(byte... input) {}

    public int size() {
        return 0;
    }

    public void reset() {}
}
