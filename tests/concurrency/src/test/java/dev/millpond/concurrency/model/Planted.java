package dev.millpond.concurrency.model;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.VarHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * A defect in the pool: a call in one of its methods is replaced by another. The pool, and whatever uses it, exist once more
 * to that end; nothing else differs from what is shipped, but that no copy makes sure of enough stack: Lincheck takes the
 * recursion for a thread that hangs, and watching it for long.
 */
public enum Planted {
    /** None. */
    NOTHING("internal/ReservedLock.lock", Planted.RESERVE, "enough"),

    /** Taking an object looks whether it is idle and then says that it is not, in two steps. */
    CLAIM_IN_TWO_STEPS("engine/SlotState.tryClaim", "java/lang/invoke/VarHandle.compareAndSet", "set"),

    /** Closing a lease elsewhere looks whether it is open and then ends it, in two steps. */
    RETIRE_IN_TWO_STEPS("engine/SlotState.tryRetire", "java/lang/invoke/VarHandle.compareAndExchange", "exchange"),

    /** Closing a lease elsewhere looks whether it is open and then makes its object idle, in two steps. */
    RETURN_IN_TWO_STEPS("engine/SlotState.tryReturnShared", "java/lang/invoke/VarHandle.compareAndSet", "set"),

    /** Taking room for an object looks whether there is any and then takes it, without the lock. */
    RESERVE_WITHOUT_LOCK("engine/SlotTable.changing", "dev/millpond/runtime/internal/ReservedLock.", "none");

    private static final String RESERVE = "dev/millpond/runtime/internal/StackReserve.ensure";
    private static final String MILLPOND = "dev/millpond/";
    private static final List<Class<?>> USERS = List.of(
            RacingAcquires.class,
            RacingCreations.class,
            RacingCloses.class,
            Waiting.class,
            PoolUse.OneObject.class,
            PoolUse.TwoObjects.class,
            PoolUse.PassedOn.class,
            PoolUse.Growing.class);
    private static final String SELF = Planted.class.getName().replace('.', '/');

    private final String method;
    private final String call;
    private final String replacement;

    Planted(String method, String call, String replacement) {
        this.method = MILLPOND + "runtime/" + method;
        this.call = call;
        this.replacement = replacement;
    }

    /** Returns the copy of a class that uses a pool with this defect. */
    Class<?> in(Class<?> user) {
        try {
            return Class.forName(moved(user.getName().replace('.', '/')).replace('/', '.'));
        } catch (ClassNotFoundException missing) {
            throw new LinkageError("the build makes the copies by calling main", missing);
        }
    }

    /** Writes the copies; Lincheck wants them where all other classes are. */
    public static void main(String... arguments) throws IOException {
        for (Planted defect : values()) {
            defect.write(Path.of(arguments[0]));
        }
    }

    // ---- What is called instead ----

    public static boolean set(VarHandle word, Object slot, long seen, long next) {
        word.setVolatile(slot, next);
        return true;
    }

    public static long exchange(VarHandle word, Object slot, long seen, long next) {
        word.setVolatile(slot, next);
        return seen;
    }

    public static void none(Object lock) {}

    public static void enough() {}

    // ---- How it is planted ----

    private void write(Path directory) throws IOException {
        Deque<String> open = new ArrayDeque<>();
        for (Class<?> user : USERS) {
            open.add(user.getName().replace('.', '/'));
        }
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String original = open.remove();
            Path file = directory.resolve(moved(original) + ".class");
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, copy(original, type -> {
                if (seen.add(type)) {
                    open.add(type);
                }
            }));
        }
        if (!seen.contains(method.substring(0, method.indexOf('.')))) {
            throw new AssertionError("nothing uses the class of " + method);
        }
    }

    private byte[] copy(String owner, Consumer<String> mentioned) throws IOException {
        try (InputStream in = Planted.class.getClassLoader().getResourceAsStream(owner + ".class")) {
            ClassWriter writer = new ClassWriter(0);
            Replacing replacing = new Replacing(owner, new ClassRemapper(writer, new Remapper(Opcodes.ASM9) {
                @Override
                public String map(String type) {
                    if (!isMoved(type)) {
                        return type;
                    }
                    mentioned.accept(type);
                    return moved(type);
                }
            }));
            new ClassReader(Objects.requireNonNull(in, owner)).accept(replacing, 0);
            if (method.startsWith(owner + ".") && !replacing.replaced) {
                throw new AssertionError(method + " does not call " + call);
            }
            return writer.toByteArray();
        }
    }

    /** Copies are in a package of their own, because Lincheck knows classes by their names. */
    private String moved(String type) {
        return MILLPOND + "planted/" + name().toLowerCase(Locale.ROOT) + "/" + type.substring(MILLPOND.length());
    }

    private static boolean isMoved(String type) {
        return type.startsWith(MILLPOND) && !type.equals(SELF);
    }

    private final class Replacing extends ClassVisitor {

        private final String owner;
        private boolean replaced;

        Replacing(String owner, ClassVisitor copy) {
            super(Opcodes.ASM9, copy);
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor copy = super.visitMethod(access, name, descriptor, signature, exceptions);
            boolean isDefect = method.equals(owner + "." + name);
            return new MethodVisitor(Opcodes.ASM9, copy) {
                @Override
                public void visitMethodInsn(int opcode, String type, String called, String form, boolean isInterface) {
                    String full = type + "." + called;
                    if (isDefect && full.startsWith(call)) {
                        replaced = true;
                        callInstead(replacement);
                    } else if (full.equals(RESERVE)) {
                        callInstead(NOTHING.replacement);
                    } else {
                        super.visitMethodInsn(opcode, type, called, form, isInterface);
                    }
                }

                private void callInstead(String other) {
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, SELF, other, form(other), false);
                }
            };
        }

        private static String form(String replacement) {
            return Arrays.stream(Planted.class.getMethods())
                    .filter(candidate -> candidate.getName().equals(replacement))
                    .map(Type::getMethodDescriptor)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
