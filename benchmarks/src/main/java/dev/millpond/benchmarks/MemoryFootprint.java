package dev.millpond.benchmarks;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.millpond.benchmarks.peer.BlockingQueuePool;
import dev.millpond.benchmarks.peer.ClassicPool;
import dev.millpond.benchmarks.peer.CommonsPool2;
import dev.millpond.benchmarks.peer.FastObjectPool;
import dev.millpond.benchmarks.peer.HikariBag;
import dev.millpond.benchmarks.peer.HikariPool;
import dev.millpond.benchmarks.peer.KryoPool;
import dev.millpond.benchmarks.peer.Millpond;
import dev.millpond.benchmarks.peer.Peer;
import dev.millpond.benchmarks.peer.Row;
import dev.millpond.benchmarks.peer.Stormpot;
import dev.millpond.benchmarks.peer.Thing;
import dev.millpond.benchmarks.peer.Vibur;
import dev.millpond.benchmarks.report.Footprint;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jol.info.GraphLayout;

/**
 * Measures what pools take, besides their objects: memory by JOL, threads by a dump.
 *
 * <p>Memory is measured as what nineteen pools add to one, and what a hundred more objects add to ten: what all pools share,
 * and what else can be reached from their threads, is in both terms and cancels out. Netty's recycler is not measured, because
 * it is spread over threads.
 */
public final class MemoryFootprint {

    private static final int SIZE = 10;
    private static final int MORE = 100;
    private static final int POOLS = 20;

    private static final List<String> JVM_THREADS = List.of("ForkJoinPool-1-", "VirtualThread-un");

    private MemoryFootprint() {}

    /** Writes footprints to the file that the first argument names. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Supplier<Peer<?>>> pools = new LinkedHashMap<>();
        pools.put("millpond", Millpond::new);
        pools.put("stormpot", Stormpot::new);
        pools.put("hikariBag", HikariBag::new);
        pools.put("hikariPool", HikariPool::new);
        pools.put("commonsPool2", CommonsPool2::new);
        pools.put("vibur", Vibur::new);
        pools.put("fastObjectPool", FastObjectPool::new);
        pools.put("kryo", KryoPool::new);
        pools.put("arrayBlockingQueue", BlockingQueuePool::new);
        pools.put("classic", ClassicPool::new);
        List<Footprint> footprints = new ArrayList<>();
        for (Map.Entry<String, Supplier<Peer<?>>> pool : pools.entrySet()) {
            footprints.add(measure(pool.getKey(), pool.getValue()));
        }
        Footprint.write(Path.of(arguments[0]), footprints);
    }

    private static Footprint measure(String name, Supplier<Peer<?>> maker) throws Exception {
        Set<String> before = threads();
        List<Peer<?>> pools = new ArrayList<>();
        pools.add(open(maker, SIZE));
        int ofOne = countNew(before);
        while (pools.size() < POOLS) {
            pools.add(open(maker, SIZE));
        }
        int ofTwenty = countNew(before);
        Object[] roots = pools.stream().map(Peer::root).toArray();
        Peer<?> large = open(maker, SIZE + MORE);
        // The first look loads classes, which can be reached from the pools that have threads.
        bytes(roots);
        long one = bytes(roots[0]);
        long poolBytes = (bytes(roots) - one) / (POOLS - 1);
        long slotBytes = Math.round((bytes(large.root()) - one) / (double) MORE);
        large.tearDown();
        for (Peer<?> pool : pools) {
            pool.tearDown();
        }
        return new Footprint(name, poolBytes, slotBytes, ofOne, ofTwenty);
    }

    private static Peer<?> open(Supplier<Peer<?>> maker, int size) throws Exception {
        Peer<?> pool = maker.get();
        pool.openFilled(Row.of(size));
        return pool;
    }

    private static long bytes(Object... roots) {
        GraphLayout graph = GraphLayout.parseInstance(roots);
        long things = graph.getClasses().stream()
                .filter(Thing.class::isAssignableFrom)
                .mapToLong(type -> graph.getClassSizes().count(type))
                .sum();
        return graph.totalSize() - things;
    }

    private static int countNew(Set<String> before) throws IOException {
        Set<String> now = threads();
        now.removeAll(before);
        return now.size();
    }

    /** Returns the ids of platform and virtual threads, except for those of the JVM that run virtual threads. */
    private static Set<String> threads() throws IOException {
        Path directory = Files.createTempDirectory("threads");
        Path dump = directory.resolve("dump");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
        try (Stream<String> lines = Files.lines(dump)) {
            return lines.filter(line -> line.startsWith("#"))
                    .filter(line -> JVM_THREADS.stream().noneMatch(line::contains))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .collect(Collectors.toCollection(HashSet::new));
        } finally {
            Files.delete(dump);
            Files.delete(directory);
        }
    }
}
