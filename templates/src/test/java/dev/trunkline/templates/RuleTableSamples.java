package dev.trunkline.templates;

import dev.trunkline.templates.TableViews.Asked;
import dev.trunkline.templates.TableViews.Cell;
import dev.trunkline.templates.TableViews.Choice;
import dev.trunkline.templates.TableViews.Column;
import dev.trunkline.templates.TableViews.CsvProblem;
import dev.trunkline.templates.TableViews.Head;
import dev.trunkline.templates.TableViews.Operator;
import dev.trunkline.templates.TableViews.Overtaken;
import dev.trunkline.templates.TableViews.Problem;
import dev.trunkline.templates.TableViews.Row;
import dev.trunkline.templates.TableViews.Sheet;
import dev.trunkline.templates.TableViews.TextRule;
import dev.trunkline.templates.TableViews.Upload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The page of a table of rules in each of its states. */
final class RuleTableSamples {
    private static final List<Column> COLUMNS = List.of(
            new Column("rule", "RULE", "TEXT", "", "", 20, "", null, List.of()),
            new Column("priority", "PRIORITY", "NUMBER", "", "", 5, "n", null, List.of()),
            new Column("medium in", "CONDITION", "TEXTS", "medium", "ONE_OF", 18, "", null, List.of()),
            new Column("returning", "CONDITION", "YES_NO", "returning", "IS", 5, "", null, List.of()),
            new Column("hour >=", "CONDITION", "NUMBER", "hour", "AT_LEAST", 5, "n", null, List.of()),
            new Column("inList(source)", "CONDITION", "TEXT", "source", "IN_LIST", 9, "", null, List.of()),
            new Column("channel", "ACTION", "TEXT", "", "", 12, "", "known-channel", List.of("Email", "Paid Search")));
    private static final Row PAID = row(0, "Paid Search", "160", "cpc, \"c,p\"", "", "9", "search", "Paid Search");
    private static final Row EMAIL = row(1, "<script>alert(3)</script>", "60", "email", "no", "", "", "Email");
    private static final TextRule TEXT_RULE = new TextRule(
            "Organic Video",
            14,
            "rule \"Organic Video\"\nwhen\n    Visit( inList(source, \"video\") || medium == \"video\" )\nthen\n"
                    + "    decide.channel(\"Organic Video\");\nend",
            "It joins conditions with || or !( … ), which a row can't say.");

    private RuleTableSamples() {}

    static Stream<Page> all() {
        Page shown = Samples.page("rule-table", "rules")
                .with("table", new Head("channel", "17", true))
                .with("state", "EDIT")
                .with("sheet", sheet(List.of(), PAID, EMAIL))
                .with("textRules", List.of(TEXT_RULE))
                .with("faults", List.of())
                .with("unsaved", false)
                .with("full", false)
                .with("upload", null)
                .with("overtaken", null)
                .with("saved", null)
                .with("mostRows", 300)
                .with("mostSent", 9500)
                .with("asked", new Asked("", "IS", "", false, ""))
                .with(
                        "choices",
                        List.of(
                                new Choice("medium", "medium", "TEXT_FIELD", false, "By which kind of link."),
                                new Choice("hour", "hour", "NUMBER", false, "The hour, 0 to 23."),
                                new Choice("param", "param", "TEXT", true, "The value of a parameter.")))
                .with("operators", List.of(new Operator("IS", "TEXT NUMBER"), new Operator("MATCHES", "TEXT")));
        return Stream.of(
                shown,
                shown.named("rule-table-saved")
                        .with("textRules", List.of())
                        .with("saved", new TableViews.Changes(List.of("a", "b"), List.of("c"), List.of())),
                shown.named("rule-table-empty").with("sheet", sheet(List.of())).with("textRules", List.of()),
                shown.named("rule-table-all-text").with("sheet", sheet(List.of())),
                refused(shown),
                shown.named("rule-table-new-row")
                        .with("unsaved", true)
                        .with("sheet", sheet(List.of(), PAID, focused())),
                shown.named("rule-table-full").with("unsaved", true).with("full", true),
                shown.named("rule-table-unfit")
                        .with("unsaved", true)
                        .with("asked", new Asked("hour", "MATCHES", "", true, "")),
                shown.named("rule-table-bad-parameter")
                        .with("unsaved", true)
                        .with(
                                "asked",
                                new Asked("param", "IS", "", false, "A parameter's name has 1 to 100 characters.")),
                overtaken(shown),
                shown.named("rule-table-unchanged")
                        .with("saved", new TableViews.Changes(List.of(), List.of(), List.of())),
                shown.named("rule-table-gone")
                        .with("unsaved", true)
                        .with("overtaken", new Overtaken("", TEXT_RULE.text(), List.of(), List.of())),
                uploaded(shown),
                shown.named("rule-table-upload-overtaken").with("upload", new Upload("a.csv", "overtaken", List.of())),
                shown.named("rule-table-upload-large").with("upload", new Upload("a.csv", "large", List.of())),
                shown.named("rule-table-upload-empty").with("upload", new Upload("", "empty", List.of())),
                faulty(shown.named("rule-table-faulty").with("state", "FAULTY").with("textRules", List.of())),
                faulty(shown.named("rule-table-faulty-meanwhile").with("unsaved", true)),
                large(shown));
    }

    private static Page refused(Page shown) {
        Cell wrong = new Cell("nine", COLUMNS.get(4), false, "E3", "Write a whole number such as 9.", false);
        Cell unnamed = new Cell("", COLUMNS.get(0), false, "A3", "A rule's name has 1 to 100 characters.", false);
        Cell neither = new Cell("", COLUMNS.get(3), false, "D3", "Write yes or no.", false);
        List<Cell> cells = new ArrayList<>(EMAIL.cells());
        cells.set(0, unnamed);
        cells.set(3, neither);
        cells.set(4, wrong);
        List<Problem> problems = List.of(
                new Problem("A3", "", 2, COLUMNS.get(0), "A rule's name has 1 to 100 characters."),
                new Problem("D3", "", 2, COLUMNS.get(3), "Write yes or no."),
                new Problem("E3", "", 2, COLUMNS.get(4), "Write a whole number such as 9."),
                new Problem("", "", 0, COLUMNS.get(5), "There is no list 'partners'."),
                new Problem("", "", 0, null, "As text these rules have more than 256 KB: leave some out."));
        return shown.named("rule-table-refused")
                .with("unsaved", true)
                .with("sheet", sheet(problems, PAID, new Row(1, "", cells)));
    }

    private static Row focused() {
        List<Cell> cells = new ArrayList<>(row(1, "", "", "", "", "", "", "").cells());
        cells.set(0, new Cell("", COLUMNS.get(0), false, null, null, true));
        return new Row(1, "", cells);
    }

    private static Page overtaken(Page shown) {
        return shown.named("rule-table-overtaken")
                .with("unsaved", true)
                .with("overtaken", new Overtaken("sam", TEXT_RULE.text(), List.of("Paid Search"), List.of("Partners")));
    }

    private static Page uploaded(Page shown) {
        return shown.named("rule-table-upload-refused")
                .with(
                        "upload",
                        new Upload(
                                "rules.csv",
                                "refused",
                                List.of(
                                        new CsvProblem("B1", "mediun ==", "Visit has no field 'mediun' in this stage."),
                                        new CsvProblem("C4", "", "This column has no header."),
                                        new CsvProblem("", "", "A CSV file has at most 1 MB: leave rules out."))));
    }

    private static Page faulty(Page shown) {
        return shown.with("faults", List.of(new TableViews.Fault(3, 13, "Email", "Visit has no field 'mediun'.")));
    }

    private static Page large(Page shown) {
        return shown.named("rule-table-large")
                .with("state", "READ")
                .with("rules", 2000)
                .with("page", 2)
                .with("pages", 10);
    }

    private static Sheet sheet(List<Problem> problems, Row... rows) {
        List<String> messages = COLUMNS.stream()
                .map(column -> column.operator().isEmpty()
                        ? "tableColumn." + column.header()
                        : "tableOperator." + column.operator())
                .toList();
        Row blank = row(rows.length, Collections.nCopies(COLUMNS.size(), "").toArray(String[]::new));
        return new Sheet(COLUMNS, messages, List.of(rows), blank, problems);
    }

    private static Row row(int index, String... values) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Column column = COLUMNS.get(i);
            boolean plain = !column.kind().equals("RULE") && !column.form().equals("YES_NO");
            cells.add(new Cell(values[i], column, plain, null, null, false));
        }
        return new Row(index, values[0], cells);
    }
}
