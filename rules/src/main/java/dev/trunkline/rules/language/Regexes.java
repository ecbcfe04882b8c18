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
        if (regex.length() > Limits.REGEX || writtenOut(regex) > Limits.REGEX_WRITTEN_OUT) {
            noteTooLong(literal, problems);
            return Optional.empty();
        }
        seen.add(field.text() + ' ' + regex);
        if (seen.size() > Limits.REGEXES) {
            problems.error(
                    literal, "too-many-regexes", "A file has at most " + Limits.REGEXES + " regular expressions.");
            return Optional.empty();
        }
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.programSize() > Limits.REGEX_STEPS) {
                noteTooLong(literal, problems);
                return Optional.empty();
            }
            return Optional.of(pattern);
        } catch (PatternSyntaxException e) {
            problems.error(
                    literal,
                    "bad-regex",
                    "This is no regular expression of RE2 (it has no look-around and no back references): "
                            + e.getDescription() + " at '" + e.getPattern() + "'.");
            return Optional.empty();
        }
    }

    private static void noteTooLong(Token literal, Problems problems) {
        problems.error(
                literal,
                "regex-too-long",
                "A regular expression has at most " + Limits.REGEX
                        + " characters and few counted repetitions such as {1,64}: shorten it.");
    }

    /** An upper bound of the steps, known before anything is compiled: all counted repetitions taken as one in the other. */
    private static long writtenOut(String regex) {
        long steps = Math.max(1, regex.length());
        Matcher counted = COUNTED.matcher(regex);
        while (counted.find() && steps <= Limits.REGEX_WRITTEN_OUT) {
            String most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
            steps *= Math.max(1, Long.parseLong(most));
        }
        return steps;
    }
}
