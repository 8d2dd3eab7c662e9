package shop;

import dev.millpond.Pooled;

/** Uses a pool of a nested class. */
public final class Main {

    private Main() {}

    /** A pooled class. */
    @Pooled(maxSize = 1)
    static class Greeter {
        public String greet(String name) {
            return "Hello " + name;
        }
    }

    /**
     * Prints a greeting.
     *
     * @param arguments the name
     */
    public static void main(String... arguments) {
        try (Main_GreeterPool pool = Main_GreeterPool.create();
                Main_GreeterLease greeter = pool.acquire()) {
            System.out.println(greeter.greet(arguments[0]));
        }
    }
}
