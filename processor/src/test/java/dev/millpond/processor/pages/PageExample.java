package dev.millpond.processor.pages;

import dev.millpond.processor.PooledProcessor;
import dev.millpond.processor.support.Compiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * An example of a page: one file, or several, each after a comment with its name, such as {@code // shop/Session.java}. Options of
 * the compiler are in a comment as well: {@code // javac -Amillpond.leaks=off}. Real files are compiled, since there may be a
 * module.
 *
 * @param text what is in the fence
 */
record PageExample(String text) {

    private static final Pattern FILE = Pattern.compile("(?m)^// (\\S+\\.java)$");
    private static final Pattern OPTIONS = Pattern.compile("(?m)^// javac (.*)$");

    /** Compiles it in an empty folder. */
    List<Diagnostic<? extends JavaFileObject>> compile(Path folder) throws IOException {
        List<Path> files = write(folder);
        boolean isModule = Files.exists(folder.resolve("module-info.java"));
        List<String> options = new ArrayList<>(
                List.of(isModule ? "--module-path" : "-classpath", Compiling.libraries(), "-d", folder.toString()));
        OPTIONS.matcher(text)
                .results()
                .forEach(match -> options.addAll(List.of(match.group(1).split(" "))));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new PooledProcessor()));
            task.call();
        }
        return diagnostics.getDiagnostics();
    }

    private List<Path> write(Path folder) throws IOException {
        List<MatchResult> names = FILE.matcher(text).results().toList();
        if (names.isEmpty()) {
            return List.of(write(folder.resolve(Compiling.nameOf(text) + ".java"), text));
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int end = i + 1 < names.size() ? names.get(i + 1).start() : text.length();
            files.add(write(
                    folder.resolve(names.get(i).group(1)),
                    text.substring(names.get(i).end(), end)));
        }
        return files;
    }

    private static Path write(Path file, String source) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }
}
