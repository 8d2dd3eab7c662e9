package dev.millpond.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.millpond.processor.model.LeftOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists what a lease does not have of the pooled object, with each reason once. */
final class LeftOutText {

    private static final int WIDTH = 100;
    private static final String INDENT = "      ";

    private LeftOutText() {}

    static void add(String title, List<LeftOut> items, CodeBlock.Builder text) {
        if (items.isEmpty()) {
            return;
        }
        text.add("\n<p>$L:\n\n<ul>\n", title);
        byReason(items).forEach((reason, names) -> text.add("$L\n", item(reason, names)));
        text.add("</ul>\n");
    }

    private static Map<String, List<String>> byReason(List<LeftOut> items) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        items.forEach(item -> byReason.computeIfAbsent(item.why(), reason -> new ArrayList<>())
                .add("{@code " + item.what() + "}"));
        return byReason;
    }

    /** An overloaded method, such as {@code append}, gives more names than a line holds. */
    private static String item(String reason, List<String> names) {
        StringBuilder item = new StringBuilder();
        String line = "  <li>" + names.get(0);
        for (String name : names.subList(1, names.size())) {
            if (line.length() + name.length() > WIDTH) {
                item.append(line).append(",\n");
                line = INDENT + name;
            } else {
                line += ", " + name;
            }
        }
        String ending = line.length() + reason.length() > WIDTH ? ":\n" + INDENT : ": ";
        return item.append(line).append(ending).append(reason).toString();
    }
}
