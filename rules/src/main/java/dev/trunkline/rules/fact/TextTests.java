package dev.trunkline.rules.fact;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * The regular expressions of a rule set, in linear time by RE2/J, asked of one fact. Several rules ask the same of the same field,
 * so each is asked once and remembered. For one evaluation: not thread-safe.
 */
public final class TextTests {
    private static final byte TRUE = 1;
    private static final byte FALSE = 2;

    private final List<Pattern> patterns;
    private final List<String> texts;
    private final byte[] answers;

    /**
     * Makes tests that nobody asked yet.
     *
     * @param patterns one for each pair of a field and a regular expression; the tests are numbered by their place here
     * @param texts literals that compiled rules name by their place here, because they can't be written as plain ASCII
     */
    public TextTests(List<Pattern> patterns, List<String> texts) {
        this.patterns = patterns;
        this.texts = texts;
        this.answers = new byte[patterns.size()];
    }

    /** Whether the whole value matches. The same test must always be asked of the same value. */
    public boolean matches(String value, int test) {
        if (answers[test] == 0) {
            answers[test] = patterns.get(test).matches(value) ? TRUE : FALSE;
        }
        return answers[test] == TRUE;
    }

    String text(int place) {
        return texts.get(place);
    }
}
