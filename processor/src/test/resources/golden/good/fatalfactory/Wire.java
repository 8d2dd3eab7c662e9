package fatalfactory;

public interface Wire {

    void send(byte[] bytes) throws java.io.IOException;

    Wire then(byte[] result) throws java.io.IOException;
}
