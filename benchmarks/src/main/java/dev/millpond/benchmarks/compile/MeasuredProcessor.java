package dev.millpond.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;

/** A processor, and what it is given to do: each as its documentation recommends, and as much as makes one type of use. */
public enum MeasuredProcessor {
    MILLPOND("Millpond", "millpond", Samples.MILLPOND),
    AUTO_VALUE("AutoValue", "auto-value", Samples.AUTO_VALUE),
    AUTO_FACTORY("AutoFactory", "auto-factory", Samples.AUTO_FACTORY),
    RECORD_BUILDER("record-builder", "record-builder", Samples.RECORD_BUILDER),
    MAPSTRUCT("MapStruct", "mapstruct", Samples.MAPSTRUCT_SOURCE, Samples.MAPSTRUCT_TARGET, Samples.MAPSTRUCT);

    /** Projects of thousands of classes have many packages. */
    private static final int CLASSES_OF_PACKAGE = 50;

    private final String title;
    private final String folder;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> samples;

    MeasuredProcessor(String title, String folder, String... samples) {
        this.title = title;
        this.folder = folder;
        this.samples = List.of(samples);
    }

    /** What it calls itself. */
    String title() {
        return title;
    }

    /** The name of the folder that has its jars. */
    String folder() {
        return folder;
    }

    /** Returns the sources of many annotated classes, and of what they need beside them. */
    List<SourceFile> sources(int classes) {
        List<SourceFile> sources = new ArrayList<>();
        for (int number = 0; number < classes; number++) {
            String packageName = "things.part" + number / CLASSES_OF_PACKAGE;
            for (String sample : samples) {
                String text = "package " + packageName + ";\n\n" + sample.replace("_N", String.valueOf(number));
                sources.add(new SourceFile(packageName + "." + Samples.nameOf(text), text));
            }
        }
        return sources;
    }
}
