package dev.trunkline.app.web;

import java.util.regex.Pattern;

/**
 * Cells of CSV files that people open in a spreadsheet: what it would take for a formula gets an apostrophe in front
 * (<a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>).
 */
public final class SpreadsheetText {
    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private SpreadsheetText() {}

    /** The cell as it can be written. */
    public static String safe(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** The same, but plain numbers, such as telephone numbers in E.164, stay as they are. */
    public static String safeExceptNumbers(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : safe(cell);
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    }
}
