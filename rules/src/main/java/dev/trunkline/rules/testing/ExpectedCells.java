package dev.trunkline.rules.testing;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.rules.testing.TestColumn.Part;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the cells of a row that say what must come out, in the one way in which {@link RuleTests} says what did. */
final class ExpectedCells {
    static final String SITE = "site";
    static final String POOL = "pool ";

    private static final Pattern VALUE = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

    private final TestRow row;

    ExpectedCells(TestRow row) {
        this.row = row;
    }

    Map<TestColumn, String> expected() {
        Map<TestColumn, String> expected = new EnumMap<>(TestColumn.class);
        for (TestColumn column : TestColumn.values()) {
            if (column.isExpectation() && row.has(column)) {
                expect(column, expected);
            }
        }
        return expected;
    }

    private void expect(TestColumn column, Map<TestColumn, String> expected) {
        if (column.part() == Part.OF_VISIT && !row.has(TestColumn.URL)) {
            row.bad(column, "only a visit has it: write its address in the column 'url', or leave this out.");
        } else if (column.part() == Part.OF_RESPONSE && !row.has(TestColumn.RESPONSE)) {
            row.bad(column, "only a response has it: write call, text, form or email in the column 'response'.");
        } else {
            expected.put(column, value(column));
        }
    }

    private String value(TestColumn column) {
        String text = row.text(column);
        return switch (column) {
            case NUMBER -> number(text);
            case QUALIFIED -> row.yes(column, false) ? "yes" : "no";
            case VALUE -> worth(text);
            default -> text;
        };
    }

    private String number(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals(SITE)) {
            return SITE;
        }
        if (lower.startsWith(POOL) && PoolId.isKey(text.substring(POOL.length()).strip())) {
            return POOL + text.substring(POOL.length()).strip();
        }
        // A spreadsheet takes the number for a quantity and loses the plus.
        String number = text.startsWith("+") ? text : "+" + text;
        if (!TrackingNumber.isE164(number)) {
            row.bad(TestColumn.NUMBER, "write a pool (pool ppc), a number (+14165550130) or site.");
        }
        return number;
    }

    private String worth(String text) {
        if (!VALUE.matcher(text).matches()) {
            row.bad(TestColumn.VALUE, "write a number such as 50 or 12.5.");
        }
        return text;
    }
}
