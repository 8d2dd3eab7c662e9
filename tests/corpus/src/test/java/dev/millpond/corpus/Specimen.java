package dev.millpond.corpus;

/**
 * A public type that somebody else wrote, of which a pool is made by a factory.
 *
 * @param name its name
 * @param packageName the package that it is in
 * @param use the type as the factory writes it: with exact type arguments, or raw where none were found for its bounds
 * @param isRaw whether it is raw
 * @param methods how many methods of its objects are public, without those that each object has
 */
record Specimen(String name, String packageName, String use, boolean isRaw, int methods) {

    private static final String ROOT = "corpus.";

    /** Names the package of its factory, which is none of the type's own: the factory sees what is public only. */
    String factoryPackage() {
        return ROOT + packageName;
    }

    /** Returns what the names of its factory, pool and lease begin with. */
    String stem() {
        return name.substring(packageName.length() + 1).replace('.', '_');
    }

    /** Returns the factory's source. What it says of the type itself is no business of Millpond's. */
    String source() {
        return """
                package %s;

                @dev.millpond.Pooled(maxSize = 1)
                @SuppressWarnings({"deprecation", "rawtypes", "removal"})
                final class %sFactory {

                    @dev.millpond.Create
                    %s make() {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(factoryPackage(), stem(), use);
    }

    @Override
    public String toString() {
        return name;
    }
}
