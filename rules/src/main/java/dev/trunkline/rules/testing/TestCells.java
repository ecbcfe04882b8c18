package dev.trunkline.rules.testing;

import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.response.CallerFacts;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.visit.Touchpoint;
import dev.trunkline.core.visit.Visit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a test as the cells of a row: what {@link TestRowReader} reads as the same test again. */
final class TestCells {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Map<TestColumn, String> cells = new EnumMap<>(TestColumn.class);
    private final ZoneId zone;

    private TestCells(ZoneId zone) {
        this.zone = zone;
    }

    /** The cells that say something, in the order of the columns. */
    static Map<TestColumn, String> of(RuleTest test, ZoneId zone) {
        TestCells cells = new TestCells(zone);
        cells.put(TestColumn.TEST, test.name());
        if (test.visit() != null) {
            cells.visit(test.visit(), test.context());
        }
        if (test.response() != null) {
            cells.response(test.response(), test);
        }
        test.expected().forEach(cells::expect);
        return cells.cells;
    }

    private void put(TestColumn column, String value) {
        if (!value.isEmpty()) {
            cells.put(column, value);
        }
    }

    private void visit(Visit visit, NumberContext context) {
        put(TestColumn.URL, visit.landingUrl().isBlank() ? TestColumn.NONE : visit.landingUrl());
        put(TestColumn.REFERRER, visit.referrer());
        put(TestColumn.USER_AGENT, visit.userAgent());
        put(TestColumn.LANGUAGE, visit.language());
        put(TestColumn.RETURNING, visit.returning() ? "yes" : "no");
        at(visit.at());
        touch(visit.earlier().first(), TestColumn.FIRST_URL, TestColumn.FIRST_REFERRER);
        touch(visit.earlier().lastNotDirect(), TestColumn.LAST_URL, TestColumn.LAST_REFERRER);
        put(TestColumn.ELIGIBILITY, TestRow.wordOf(context.eligibility()));
        put(
                TestColumn.FREE,
                new TreeMap<>(context.freeShare())
                        .entrySet().stream()
                                .map(share -> share.getKey() + "="
                                        + BigDecimal.valueOf(share.getValue())
                                                .stripTrailingZeros()
                                                .toPlainString())
                                .collect(Collectors.joining(" ")));
    }

    private void touch(@Nullable Touchpoint touch, TestColumn url, TestColumn referrer) {
        if (touch != null) {
            put(url, touch.landingUrl());
            put(referrer, touch.referrer());
        }
    }

    private void response(Response response, RuleTest test) {
        put(TestColumn.RESPONSE, TestRow.wordOf(response.kind()));
        put(TestColumn.STATUS, TestRow.wordOf(response.progress().status()));
        put(TestColumn.ANSWERED, response.progress().answered() ? "yes" : "no");
        put(TestColumn.SECONDS, Long.toString(response.progress().talk().toSeconds()));
        put(TestColumn.FIRST_TIME, response.firstTime() ? "yes" : "no");
        put(TestColumn.WITHHELD, response.caller().equals(CallerNumber.WITHHELD) ? "yes" : "no");
        caller(response.callerFacts(), CallerFacts.ofNumber(response.caller()));
        AttributionMethod method = test.method();
        put(TestColumn.METHOD, method == null ? ResponseCells.NOT_ATTRIBUTED : TestRow.wordOf(method));
        put(TestColumn.ATTRIBUTED_CHANNEL, test.attributedChannel());
        at(response.startedAt());
    }

    /** What goes without saying is left out. */
    private void caller(CallerFacts facts, CallerFacts otherwise) {
        if (facts.kind() != otherwise.kind()) {
            put(TestColumn.CALLER_KIND, TestRow.wordOf(facts.kind()));
        }
        if (facts.callsInLastHour() > 0) {
            put(TestColumn.CALLS_IN_LAST_HOUR, Integer.toString(facts.callsInLastHour()));
        }
        if (facts.shortCallsInLastDay() > 0) {
            put(TestColumn.SHORT_CALLS_IN_LAST_DAY, Integer.toString(facts.shortCallsInLastDay()));
        }
    }

    private void at(Instant at) {
        put(TestColumn.AT, MINUTES.format(at.atZone(zone)));
    }

    /** A campaign that is really called {@code (none)} can't be told from none, so that is not asked. */
    private void expect(TestColumn column, String value) {
        if (value.isEmpty() && column.canBeEmpty()) {
            put(column, TestColumn.NONE);
        } else if (!column.canBeEmpty() || !value.equals(TestColumn.NONE)) {
            put(column, value);
        }
    }
}
