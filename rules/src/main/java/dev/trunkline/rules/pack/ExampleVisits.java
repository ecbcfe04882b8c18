package dev.trunkline.rules.pack;

import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.testing.RuleTest;
import dev.trunkline.rules.testing.RuleTestFile;
import dev.trunkline.rules.testing.TestColumn;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Of the tests of the shipped rules, those that say which channel and campaign a visit has: every row of GA4's channel group, its
 * traps, and what browsers really send. One table for the live path, the batch path and the rules' own tests.
 */
public final class ExampleVisits {
    private ExampleVisits() {}

    /**
     * One visit, and what must come out.
     *
     * @param name what it shows, as a sentence; unique
     * @param url of the landing page
     */
    public record Example(
            String name,
            String url,
            String referrer,
            String source,
            String medium,
            String channel,
            String campaign,
            String keyword) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All examples, in the order of the table. */
    public static List<Example> all() {
        return RuleTestFile.parse(PackFiles.text(PackFiles.TESTS), ZoneOffset.UTC).tests().stream()
                .flatMap(ExampleVisits::example)
                .toList();
    }

    private static Stream<Example> example(RuleTest test) {
        Visit visit = test.visit();
        if (visit == null || !test.expected().containsKey(TestColumn.CHANNEL)) {
            return Stream.of();
        }
        return Stream.of(new Example(
                test.name(),
                visit.landingUrl(),
                visit.referrer(),
                expected(test, TestColumn.SOURCE),
                expected(test, TestColumn.MEDIUM),
                expected(test, TestColumn.CHANNEL),
                expected(test, TestColumn.CAMPAIGN),
                expected(test, TestColumn.KEYWORD)));
    }

    private static String expected(RuleTest test, TestColumn column) {
        return test.expected().getOrDefault(column, "");
    }
}
