package rivals;

public interface Reports extends Reading, Querying {}
