package dev.trunkline.rules.language;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Compiles the regular expressions of authors with RE2/J, whose time grows with the text and not beyond. */
final class Regexes {
    private static final java.util.regex.Pattern COUNTED =
            java.util.regex.Pattern.compile("\\{(\\d{1,6})(?:,(\\d{0,6}))?\\}");

    private Regexes() {}

    static Optional<Pattern> compile(Token literal, Token field, Set<String> seen, Problems problems) {
        String regex = literal.text();
        if (regex.length() > Limits.REGEX || size(regex) > Limits.REGEX_SIZE) {
            problems.error(
                    literal,
                    "regex-too-long",
                    "A regular expression has at most " + Limits.REGEX
                            + " characters and few counted repetitions such as {1,64}: shorten it.");
            return Optional.empty();
        }
        seen.add(field.text() + ' ' + regex);
        if (seen.size() > Limits.REGEXES) {
            problems.error(
                    literal, "too-many-regexes", "A file has at most " + Limits.REGEXES + " regular expressions.");
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            problems.error(
                    literal,
                    "bad-regex",
                    "This is no regular expression of RE2 (it has no look-around and no back references): "
                            + e.getDescription() + " at '" + e.getPattern() + "'.");
            return Optional.empty();
        }
    }

    /** An upper bound of what the compiled expression holds: all counted repetitions taken as nested. */
    private static long size(String regex) {
        long size = Math.max(1, regex.length());
        Matcher counted = COUNTED.matcher(regex);
        while (counted.find() && size <= Limits.REGEX_SIZE) {
            String most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
            size *= Math.max(1, Long.parseLong(most));
        }
        return size;
    }
}
