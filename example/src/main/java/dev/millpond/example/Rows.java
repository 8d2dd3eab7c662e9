package dev.millpond.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a query answered, a line of text for each row. */
record Rows(List<String> lines) {

    Rows {
        lines = List.copyOf(lines);
    }

    static Rows of(ResultSet result) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (result.next()) {
            lines.add(line(result));
        }
        return new Rows(lines);
    }

    int count() {
        return lines.size();
    }

    private static String line(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(String.valueOf(row.getString(column)));
        }
        return String.join(" | ", values);
    }
}
