package relatedexceptions;

import dev.millpond.Pooled;
import java.io.EOFException;
import java.io.FileNotFoundException;

@Pooled(maxSize = 2)
public class Reader {
    public Reader() throws FileNotFoundException, EOFException {}
}
