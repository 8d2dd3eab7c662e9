package fluent;

public interface Step {
    Step step();
}
