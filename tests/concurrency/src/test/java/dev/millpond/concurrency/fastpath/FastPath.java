package dev.millpond.concurrency.fastpath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The methods of Millpond that a call can reach without entering a slow path, and what they do. */
final class FastPath {

    private static final String MILLPOND = "dev/millpond/";

    /** Methods, as owner.name. */
    private final Set<String> methods = new LinkedHashSet<>();

    /** Calls of what is not Millpond's, as owner.name, once for each place. */
    private final List<String> calls = new ArrayList<>();

    private final List<String> allocations = new ArrayList<>();
    private final List<String> locks = new ArrayList<>();

    /**
     * Follows the calls of a method.
     *
     * @param slow methods that are not followed, as owner.name with the simple name of the owner
     */
    static FastPath of(Class<?> owner, String method, String descriptor, Set<String> slow) {
        FastPath path = new FastPath();
        Deque<MethodInsnNode> open = new ArrayDeque<>();
        open.add(new MethodInsnNode(
                Opcodes.INVOKEVIRTUAL, owner.getName().replace('.', '/'), method, descriptor, false));
        while (!open.isEmpty()) {
            MethodInsnNode call = open.remove();
            if (!call.owner.startsWith(MILLPOND)) {
                path.calls.add(name(call));
            } else if (!slow.contains(name(call)) && path.methods.add(name(call) + call.desc)) {
                path.read(resolve(call.owner, call), open);
            }
        }
        return path;
    }

    Set<String> methods() {
        return methods;
    }

    List<String> calls() {
        return calls;
    }

    List<String> allocations() {
        return allocations;
    }

    /** Synchronized methods and blocks. */
    List<String> locks() {
        return locks;
    }

    private void read(MethodNode method, Deque<MethodInsnNode> open) {
        if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            locks.add(method.name);
        }
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call) {
                open.add(call);
            } else if (instruction.getOpcode() == Opcodes.MONITORENTER) {
                locks.add(method.name);
            } else if (instruction instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
                allocations.add(simpleName(type.desc));
            } else if (instruction.getOpcode() == Opcodes.NEWARRAY
                    || instruction.getOpcode() == Opcodes.ANEWARRAY
                    || instruction.getOpcode() == Opcodes.INVOKEDYNAMIC) {
                allocations.add("array or lambda in " + method.name);
            }
        }
    }

    private static MethodNode resolve(@Nullable String owner, MethodInsnNode call) {
        for (String type = owner; type != null && type.startsWith(MILLPOND); ) {
            ClassNode node = read(type);
            for (MethodNode method : node.methods) {
                if (method.name.equals(call.name) && method.desc.equals(call.desc)) {
                    return method;
                }
            }
            type = node.superName;
        }
        throw new AssertionError("not found: " + name(call) + call.desc);
    }

    static ClassNode read(String internalName) {
        try (InputStream in = FastPath.class.getClassLoader().getResourceAsStream(internalName + ".class")) {
            if (in == null) {
                throw new AssertionError("not on the class path: " + internalName);
            }
            return read(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ClassNode read(InputStream classFile) throws IOException {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return node;
    }

    private static String name(MethodInsnNode call) {
        return simpleName(call.owner) + "." + call.name;
    }

    private static String simpleName(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1);
    }
}
