package dev.trunkline.rules.table;

import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The grammar of a cell: bare texts, or texts in quotation marks with the escapes of the rule language; where there may be several,
 * commas stand between them.
 */
final class CellText {
    private final String cell;
    private int at;

    private CellText(String cell) {
        this.cell = cell;
    }

    /** The value of a cell, or the values of one that may have several; none for an empty cell. */
    static List<Value> values(String cell, boolean several) throws BadCell {
        CellText text = new CellText(cell.strip());
        if (text.cell.indexOf('\n') >= 0 || text.cell.indexOf('\r') >= 0) {
            throw new BadCell("forbidden-character", "A cell has no line breaks: write it in one line.");
        }
        return text.cell.isEmpty() ? List.of() : text.read(several);
    }

    private List<Value> read(boolean several) throws BadCell {
        List<Value> values = new ArrayList<>();
        boolean more = true;
        while (more) {
            skipSpaces();
            values.add(at < cell.length() && cell.charAt(at) == '"' ? quotedValue() : bareValue(several));
            more = several && at < cell.length() && cell.charAt(at) == ',';
            at += more ? 1 : 0;
            if (values.size() > Limits.LISTED_VALUES) {
                throw new BadCell(
                        "too-long",
                        "A list has at most " + Limits.LISTED_VALUES + " values: make several rules of this one.");
            }
        }
        if (at < cell.length()) {
            throw new BadCell(
                    "bad-cell",
                    "After the closing quotation mark stands "
                            + (several ? "a comma or nothing" : "nothing")
                            + "; inside of the marks write \\\" for a quotation mark.");
        }
        return values;
    }

    private Value bareValue(boolean several) throws BadCell {
        int comma = several ? cell.indexOf(',', at) : -1;
        int end = comma < 0 ? cell.length() : comma;
        String text = cell.substring(at, end).strip();
        at = end;
        if (text.isEmpty()) {
            throw new BadCell(
                    "bad-cell", "Nothing stands beside a comma: leave it out, or write \"\" for the empty text.");
        }
        return new Value(fitting(text), false);
    }

    private Value quotedValue() throws BadCell {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < cell.length() && cell.charAt(at) != '"') {
            if (cell.charAt(at) == '\\') {
                at++;
                if (at == cell.length() || cell.charAt(at) != '\\' && cell.charAt(at) != '"') {
                    throw new BadCell(
                            "bad-escape",
                            "In quotation marks a backslash stands before \\ or \": write \\\\ for one backslash.");
                }
            }
            text.append(cell.charAt(at++));
        }
        if (at == cell.length()) {
            throw new BadCell("unterminated", "This text never ends: close it with a quotation mark.");
        }
        at++;
        skipSpaces();
        return new Value(fitting(text.toString()), true);
    }

    private void skipSpaces() {
        while (at < cell.length() && Character.isWhitespace(cell.charAt(at))) {
            at++;
        }
    }

    private static String fitting(String text) throws BadCell {
        if (text.length() > Limits.LITERAL) {
            throw new BadCell("too-long", "A text has at most " + Limits.LITERAL + " characters: shorten it.");
        }
        return text;
    }

    /** A text as a cell says it: bare where that reads back as the same. */
    static String of(String text) {
        return needsQuotes(text) ? ConditionText.quoted(text) : text;
    }

    /** Several texts as one cell says them. */
    static String of(List<String> texts) {
        return texts.stream()
                .map(text -> text.indexOf(',') >= 0 ? ConditionText.quoted(text) : of(text))
                .collect(Collectors.joining(", "));
    }

    private static boolean needsQuotes(String text) {
        return text.isEmpty() || !text.equals(text.strip()) || text.startsWith("\"") || text.startsWith("$");
    }

    /**
     * A value of a cell.
     *
     * @param quoted whether it stood in quotation marks
     */
    record Value(String text, boolean quoted) {
        /** Whether it names a field that the pattern binds. */
        boolean isBound() {
            return !quoted && text.startsWith("$");
        }
    }
}
