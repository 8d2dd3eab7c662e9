package dev.millpond.processor.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The tables of a page, whose rows begin with code such as {@code `maxSize`}. */
final class PageTable {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+?) \\| (.+?) \\|");
    private static final Pattern CODE = Pattern.compile("`(\\w+)[^`]*`");

    private PageTable() {}

    /** Returns what the first column of a section names, each with the second column. */
    static Map<String, String> rows(String section) {
        Map<String, String> rows = new LinkedHashMap<>();
        ROW.matcher(section)
                .results()
                .forEach(row -> names(row.group(1)).forEach(name -> rows.put(name, row.group(2))));
        return rows;
    }

    /** Returns the names in code, without what follows them. */
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        CODE.matcher(text).results().forEach(code -> names.add(code.group(1)));
        return names;
    }
}
