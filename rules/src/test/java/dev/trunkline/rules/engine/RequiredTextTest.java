package dev.trunkline.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredTextTest {
    private static final String[] PIECES = {
        "a",
        "b",
        "ab",
        "ba",
        "\\.",
        "\\d",
        ".",
        "[ab]",
        "[^a]",
        "[]a]",
        "(a|b)",
        "(ab)",
        "(?:a)",
        "a*",
        "b+",
        "a?",
        "b{2}",
        "a{0,1}",
        "{",
        "}",
        "^",
        "$",
        "|",
        "\\Qa\\E",
        "(b)?",
        "([)]a)*",
        "\\\\",
        "é",
        "b{,2}",
        "(?i)",
        "+?",
        "\\b",
        "[[:alpha:]]"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "^(spring|fall)[-_]toronto([-_].*)?$ ! toronto",
                "sale\\.2026.* ! sale.2026",
                "ab+c ! ab",
                "colou?r-x ! colo",
                "spring|fall ! ``",
                "(?i)spring ! ``",
                ".*cp.* ! cp",
                "x{2}ab ! ab",
                "😀*a ! ``"
            })
    void findsTheLongestRunThatEveryMatchContains(String regex, String required) {
        assertThat(RequiredText.of(Pattern.compile(regex))).isEqualTo(required);
    }

    @Test
    void standsInWhateverMatches() {
        Random random = new Random(11);
        int matches = 0;
        int required = 0;
        for (int i = 0; i < 20_000; i++) {
            Pattern pattern = pattern(random);
            String text = RequiredText.of(pattern);
            required += text.isEmpty() ? 0 : 1;
            for (int j = 0; j < 20; j++) {
                String candidate = candidate(random);
                if (pattern.matches(candidate)) {
                    matches++;
                    assertThat(candidate).as(pattern.pattern()).contains(text);
                }
            }
        }
        assertThat(matches).isGreaterThan(5_000);
        assertThat(required).isGreaterThan(5_000);
    }

    private static Pattern pattern(Random random) {
        while (true) {
            try {
                return Pattern.compile(Stream.generate(() -> PIECES[random.nextInt(PIECES.length)])
                        .limit(1 + random.nextInt(5))
                        .collect(Collectors.joining()));
            } catch (PatternSyntaxException tryAgain) {
                continue;
            }
        }
    }

    private static String candidate(Random random) {
        return random.ints(random.nextInt(6), 0, 8)
                .mapToObj(i -> String.valueOf("aabb.\\{é".charAt(i)))
                .collect(Collectors.joining());
    }
}
