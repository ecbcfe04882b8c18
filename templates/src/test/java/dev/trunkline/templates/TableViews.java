package dev.trunkline.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model of the page of a table of rules, in the shape that its controller gives. */
final class TableViews {
    private TableViews() {}

    record Head(String stage, String revision, boolean changed) {}

    record Fault(int line, int column, String rule, String message) {}

    record Changes(List<String> changed, List<String> added, List<String> removed) {}

    record Sheet(List<Column> columns, List<String> messages, List<Row> rows, Row blank, List<Problem> problems) {}

    record Column(
            String header,
            String kind,
            String form,
            String about,
            String operator,
            int size,
            String align,
            @Nullable String choices,
            List<String> known) {}

    record Row(int index, String name, List<Cell> cells) {}

    record Cell(
            String value,
            Column column,
            boolean plain,
            @Nullable String id,
            @Nullable String problem,
            boolean focused) {}

    record Problem(
            String cell, String row, int number, @Nullable Column column, String message) {}

    record TextRule(String name, int line, String text, String reason) {}

    record Choice(String name, String words, String asked, boolean literal, String meaning) {}

    record Operator(String name, String asked) {}

    record Asked(String field, String operator, String literal, boolean unfit, String problem) {}

    record Upload(String file, String cause, List<CsvProblem> problems) {}

    record CsvProblem(String cell, String column, String message) {}

    record Overtaken(String author, String theirs, List<String> changed, List<String> removed) {}
}
