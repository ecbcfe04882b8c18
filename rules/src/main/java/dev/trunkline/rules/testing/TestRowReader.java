package dev.trunkline.rules.testing;

import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.language.Limits;
import dev.trunkline.rules.testing.TestColumn.Part;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads rows into tests. */
final class TestRowReader {
    private final ZoneId zone;
    private final Set<String> pools;
    private final Map<String, Integer> lines = new HashMap<>();

    TestRowReader(ZoneId zone, Set<String> pools) {
        this.zone = zone;
        this.pools = pools;
    }

    /** The test of the row; only to be used when no problem was noted. */
    RuleTest read(TestRow row) {
        String name = name(row);
        refuseStrays(row, Part.VISIT, TestColumn.URL);
        refuseStrays(row, Part.RESPONSE, TestColumn.RESPONSE);
        if (!row.has(TestColumn.URL) && !row.has(TestColumn.RESPONSE)) {
            row.error(
                    "nothing-to-judge",
                    "A test needs a visit or a response: write an address in the column 'url', or call, text, form or email in the column"
                            + " 'response'.");
        }
        VisitCells cells = new VisitCells(row, zone);
        Visit visit = cells.visit();
        NumberContext context = cells.context(pools);
        ResponseCells responseCells = new ResponseCells(row);
        Response response = responseCells.response(cells.at(), visit);
        AttributionMethod method = response == null ? null : responseCells.method(response, visit);
        Map<TestColumn, String> expected = new ExpectedCells(row).expected();
        if (expected.isEmpty()) {
            row.warning(
                    "nothing-expected",
                    "The test '" + name
                            + "' expects nothing, so it always passes: fill in a column such as 'channel'.");
        }
        return new RuleTest(
                name, row.line(), visit, context, response, method, row.text(TestColumn.ATTRIBUTED_CHANNEL), expected);
    }

    private String name(TestRow row) {
        String name = row.text(TestColumn.TEST);
        if (name.isEmpty()) {
            row.error("missing-name", "Write the test's name in the column 'test', such as: ads lease from the pool.");
        } else if (name.length() > Limits.NAME) {
            row.bad(TestColumn.TEST, "a name has at most " + Limits.NAME + " characters.");
        } else {
            Integer earlier = lines.putIfAbsent(name, row.line());
            if (earlier != null) {
                row.error(
                        "duplicate-test",
                        "Line " + earlier + " has a test of this name already: write another in the column 'test'.");
            }
        }
        return name;
    }

    private static void refuseStrays(TestRow row, Part part, TestColumn main) {
        if (row.has(main)) {
            return;
        }
        for (TestColumn column : TestColumn.values()) {
            if (column.part() == part && row.has(column)) {
                row.bad(column, "fill in the column '" + main.word() + "' too, or leave this out.");
            }
        }
    }
}
