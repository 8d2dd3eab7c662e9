package dev.millpond.corpus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Has one compiler make the pools of one library. What has an error is taken out, and the others are compiled again: after
 * some errors a compiler does not look at the rest. What is known to be refused is compiled by itself, so that once is mostly
 * enough.
 */
final class Surveyor {

    /** More take no less time for each. */
    private static final int BATCH = 300;

    private final CorpusCompiler compiler;
    private final Path folder;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Remark> faults = new ArrayList<>();
    private final Map<Specimen, Integer> forwarded = new HashMap<>();
    private int pools;
    private Duration time = Duration.ZERO;
    private int batches;

    Surveyor(CorpusCompiler compiler, Path folder) {
        this.compiler = compiler;
        this.folder = folder;
    }

    Survey survey(Library library, List<Specimen> specimens) {
        Set<String> refused = RefusedTypes.nearest(library).names();
        specimens.stream()
                .collect(Collectors.partitioningBy(specimen -> refused.contains(specimen.name())))
                .values()
                .forEach(this::compileAll);
        return new Survey(library, compiler, specimens, verdicts, faults, forwarded, pools, time);
    }

    private void compileAll(List<Specimen> specimens) {
        IntStream.iterate(0, from -> from < specimens.size(), from -> from + BATCH)
                .mapToObj(from -> specimens.subList(from, Math.min(from + BATCH, specimens.size())))
                .forEach(this::compile);
    }

    private void compile(List<Specimen> specimens) {
        Batch batch = batch(specimens);
        Compilation compilation = compiler.compile(batch);
        Set<Specimen> failed = compilation.failed();
        if (failed.isEmpty()) {
            batch.delete();
        }
        if (compilation.failedAsAWhole() && specimens.size() > 1) {
            compile(specimens.subList(0, specimens.size() / 2));
            compile(specimens.subList(specimens.size() / 2, specimens.size()));
        } else if (failed.isEmpty()) {
            judge(compilation.remarks());
            pools += specimens.size();
            time = time.plus(compilation.time());
            forwarded.putAll(compilation.forwarded());
        } else {
            judge(withoutUnnameable(compilation.remarksOnFailed()));
            List<Specimen> others = specimens.stream()
                    .filter(specimen -> !failed.contains(specimen))
                    .toList();
            if (!others.isEmpty()) {
                compile(others);
            }
        }
    }

    private Batch batch(List<Specimen> specimens) {
        return new Batch(folder.resolve(String.valueOf(++batches)), specimens);
    }

    /** Of a factory that does not compile without Millpond either, nothing is held. */
    private List<Remark> withoutUnnameable(List<Remark> remarks) {
        List<Specimen> doubtful = remarks.stream()
                .filter(remark -> remark.isFault() && remark.place() == Remark.Place.FACTORY)
                .flatMap(remark -> remark.about().stream())
                .distinct()
                .toList();
        if (doubtful.isEmpty()) {
            return remarks;
        }
        Batch batch = batch(doubtful);
        Set<Specimen> unnameable = compiler.compileWithoutPools(batch).failed();
        batch.delete();
        unnameable.forEach(specimen -> verdicts.add(new Verdict(Verdict.UNNAMEABLE, specimen)));
        return remarks.stream()
                .filter(remark -> remark.about().filter(unnameable::contains).isEmpty())
                .toList();
    }

    private void judge(List<Remark> remarks) {
        Set<Specimen> refused = new HashSet<>();
        for (Remark remark : remarks) {
            if (remark.isVerdict()) {
                remark.verdict().ifPresent(verdicts::add);
                remark.about().filter(specimen -> remark.isError()).ifPresent(refused::add);
            }
        }
        for (Remark remark : remarks) {
            if (remark.isFault() && remark.about().filter(refused::contains).isEmpty()) {
                if (isSaidOfFactory(remark, remarks)) {
                    remark.about().ifPresent(specimen -> verdicts.add(new Verdict(Verdict.WARNED_OF_ANYWAY, specimen)));
                } else {
                    faults.add(remark);
                    remark.verdict().ifPresent(verdicts::add);
                }
            }
        }
    }

    /** Tells whether there is the same warning of the factory, which this test wrote: the type causes it wherever it is used. */
    private static boolean isSaidOfFactory(Remark remark, List<Remark> remarks) {
        return !remark.isError()
                && remarks.stream()
                        .anyMatch(other -> other.place() == Remark.Place.FACTORY
                                && other.about().equals(remark.about())
                                && other.kind().equals(remark.kind()));
    }
}
