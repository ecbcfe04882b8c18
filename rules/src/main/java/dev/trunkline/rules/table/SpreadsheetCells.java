package dev.trunkline.rules.table;

import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.table.RuleTable.Column;
import dev.trunkline.rules.table.RuleTable.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells that a spreadsheet leaves as they are. What it would take for a formula, a number, a date or a truth value is put in quotation
 * marks, which makes the cell's first character one; that says the same to whoever reads the table.
 */
final class SpreadsheetCells {
    /** A text with fewer words and a digit may be a date or a time in some language. */
    private static final int WORDS_OF_NO_DATE = 4;

    private static final String FORMULA_STARTS = "=+-@\t\r'\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCells() {}

    static List<String> of(List<Column> columns, List<String> cells) {
        List<String> safe = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            safe.add(of(columns.get(i).form(), cells.get(i)));
        }
        return safe;
    }

    private static String of(Form form, String cell) {
        if (cell.isEmpty() || cell.startsWith("\"") || cell.startsWith("$")) {
            return cell;
        }
        return switch (form) {
            case NUMBER, YES_NO -> cell;
            case TEXT -> isTakenForSomethingElse(cell) ? ConditionText.quoted(cell) : cell;
            case TEXTS -> isTakenForSomethingElse(cell) ? firstQuoted(cell) : cell;
            case NUMBERS -> firstQuoted(cell);
        };
    }

    private static String firstQuoted(String cell) {
        int comma = cell.indexOf(',');
        int end = comma < 0 ? cell.length() : comma;
        return ConditionText.quoted(cell.substring(0, end)) + cell.substring(end);
    }

    private static boolean isTakenForSomethingElse(String text) {
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                || text.equalsIgnoreCase("true")
                || text.equalsIgnoreCase("false")
                || text.chars().anyMatch(Character::isDigit) && words(text) < WORDS_OF_NO_DATE;
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }
}
