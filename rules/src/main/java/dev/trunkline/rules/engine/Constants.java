package dev.trunkline.rules.engine;

import com.google.re2j.Pattern;
import dev.trunkline.rules.fact.TextTests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What compiled rules name by number: regular expressions, and texts that are not plain ASCII. */
final class Constants {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** The number of a regular expression; one for each pair of what is matched and how, since answers are remembered. */
    int pattern(String operand, Pattern pattern) {
        return numbers.computeIfAbsent(operand + ' ' + pattern.pattern(), key -> {
            patterns.add(pattern);
            return patterns.size() - 1;
        });
    }

    int text(String text) {
        int known = texts.indexOf(text);
        if (known >= 0) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** Fresh tests for one evaluation. */
    TextTests tests() {
        return new TextTests(patterns, texts);
    }
}
