package dev.millpond.concurrency.fastpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millpond.runtime.Pool;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What no class of the runtime does, on whatever path: a virtual thread must not pin its carrier, nor leave a value behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuntimeClassesTest {

    private final List<ClassNode> classes = new ArrayList<>();

    @BeforeAll
    void readRuntime() throws IOException, URISyntaxException {
        Path place = Path.of(
                Pool.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            read(place);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                read(jar.getPath("/"));
            }
        }
        assertThat(classes).extracting(type -> type.name).contains("dev/millpond/runtime/engine/Slot");
    }

    @Test
    void nothingIsSynchronized() {
        assertThat(methodsThat((method, instruction) -> instruction.getOpcode() == Opcodes.MONITORENTER))
                .isEmpty();
        assertThat(classes)
                .flatExtracting(type -> type.methods)
                .allMatch(method -> (method.access & Opcodes.ACC_SYNCHRONIZED) == 0);
    }

    @Test
    void nothingIsKeptByThread() {
        assertThat(methodsThat((method, instruction) -> names(instruction, "java/lang/ThreadLocal")
                        || names(instruction, "java/lang/InheritableThreadLocal")
                        || names(instruction, "java/util/concurrent/ThreadLocalRandom")))
                .isEmpty();
        assertThat(classes)
                .allMatch(type -> !type.superName.endsWith("ThreadLocal"))
                .flatExtracting(type -> type.fields)
                .allMatch(field -> !field.desc.contains("ThreadLocal"));
    }

    @Test
    void nothingSpins() {
        assertThat(methodsThat((method, instruction) -> instruction instanceof MethodInsnNode call
                        && (call.name.equals("onSpinWait") || call.name.equals("yield") || call.name.equals("sleep"))))
                .isEmpty();
    }

    /** There are few locks, none is held while a hook runs, and each class says what its own guards. */
    @Test
    void onlyTheseLock() {
        assertThat(methodsThat((method, instruction) -> instruction instanceof MethodInsnNode call
                        && (call.owner.startsWith("java/util/concurrent/locks/")
                                || call.owner.endsWith("/ReservedLock"))
                        && call.name.matches("(try)?[lL]ock.*")))
                .extracting(method -> method.substring("dev/millpond/runtime/".length(), method.indexOf('.')))
                .containsOnly(
                        "engine/SlotTable",
                        "engine/IdleFiller",
                        "engine/Attempts",
                        "engine/Circuit",
                        "engine/RunningSettings",
                        "internal/FailureSeries",
                        "internal/ReservedLock");
    }

    private interface Question {
        boolean is(MethodNode method, AbstractInsnNode instruction);
    }

    private List<String> methodsThat(Question question) {
        List<String> found = new ArrayList<>();
        for (ClassNode type : classes) {
            for (MethodNode method : type.methods) {
                for (AbstractInsnNode instruction : method.instructions) {
                    if (question.is(method, instruction)) {
                        found.add(type.name + "." + method.name);
                    }
                }
            }
        }
        return found;
    }

    private static boolean names(AbstractInsnNode instruction, String type) {
        return (instruction instanceof MethodInsnNode call && call.owner.equals(type))
                || (instruction instanceof TypeInsnNode made && made.desc.equals(type));
    }

    private void read(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("module-info.class"))
                    .toList()) {
                classes.add(FastPath.read(Files.newInputStream(file)));
            }
        }
    }
}
