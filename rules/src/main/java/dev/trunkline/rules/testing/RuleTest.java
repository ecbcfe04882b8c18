package dev.trunkline.rules.testing;

import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.visit.Visit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One test of a rule set: a visit, a response, or a response with its visit, and what must come out. Immutable.
 *
 * @param line in the tests file, from 1; 0 for a test that is in none
 * @param visit null when only a response is judged
 * @param response null when only a visit is judged
 * @param method how the response is attributed; null when it is not
 * @param attributedChannel for the method {@code CHANNEL}; empty otherwise
 * @param expected what must come out, by the column that says it; an empty text for "nothing"
 */
public record RuleTest(
        String name,
        int line,
        @Nullable Visit visit,
        NumberContext context,
        @Nullable Response response,
        @Nullable AttributionMethod method,
        String attributedChannel,
        Map<TestColumn, String> expected) {
    public RuleTest {
        Map<TestColumn, String> ordered = new EnumMap<>(TestColumn.class);
        ordered.putAll(expected);
        expected = Collections.unmodifiableMap(ordered);
    }

    /** A visit that is kept as a test; it expects nothing yet. */
    public static RuleTest ofVisit(String name, Visit visit, NumberContext context) {
        return new RuleTest(name, 0, visit, context, null, null, "", Map.of());
    }

    /** This test, expecting this and nothing else; see {@link RuleTests#outcome}. */
    public RuleTest expecting(Map<TestColumn, String> outcome) {
        return new RuleTest(name, line, visit, context, response, method, attributedChannel, outcome);
    }
}
