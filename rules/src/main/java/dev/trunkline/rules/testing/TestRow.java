package dev.trunkline.rules.testing;

import dev.trunkline.rules.language.Problems;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The cells of one row, read as what they should be; what can't be read so is noted and read as if it were left out. */
final class TestRow {
    private static final int LONGEST_SHOWN = 40;
    private static final String YES_OR_NO = "write yes or no.";

    private final int line;
    private final Map<TestColumn, String> cells;
    private final Problems problems;

    /** @param cells those that say something, without spaces at their ends */
    TestRow(int line, Map<TestColumn, String> cells, Problems problems) {
        this.line = line;
        this.cells = cells;
        this.problems = problems;
    }

    int line() {
        return line;
    }

    boolean has(TestColumn column) {
        return cells.containsKey(column);
    }

    /** The cell; empty when it is left out. */
    String text(TestColumn column) {
        String cell = cells.getOrDefault(column, "");
        return column.canBeEmpty() && cell.equals(TestColumn.NONE) ? "" : cell;
    }

    boolean yes(TestColumn column, boolean otherwise) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            case "" -> otherwise;
            default -> {
                bad(column, YES_OR_NO);
                yield otherwise;
            }
        };
    }

    /** A word for a constant: {@code in-progress} for {@code IN_PROGRESS}. */
    <E extends Enum<E>> Optional<E> word(TestColumn column, Class<E> constants, String words) {
        if (!has(column)) {
            return Optional.empty();
        }
        for (E constant : constants.getEnumConstants()) {
            if (wordOf(constant).equals(text(column).toLowerCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        bad(column, "write " + words + ".");
        return Optional.empty();
    }

    static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Notes that the cell can't be read. */
    void bad(TestColumn column, String whatToWrite) {
        String cell = cells.getOrDefault(column, "");
        String shown = cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "…" : cell;
        problems.error(
                line, 0, "bad-value", "In the column '" + column.word() + "' stands '" + shown + "': " + whatToWrite);
    }

    void error(String code, String message) {
        problems.error(line, 0, code, message);
    }

    void warning(String code, String message) {
        problems.warning(line, 0, code, message);
    }
}
