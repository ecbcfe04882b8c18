package dev.trunkline.rules.fact;

import dev.trunkline.rules.source.SourceLists;

/** What every fact can be asked, whatever its stage. */
public interface Tested {
    /** The regular expressions of the rules, with what they already said of this fact. */
    TextTests tests();

    /** Whether the whole value matches the regular expression that has this number in the compiled rules. */
    default boolean fits(String value, int test) {
        return tests().matches(value, test);
    }

    /** The literal that has this number in the compiled rules. */
    default String text(int place) {
        return tests().text(place);
    }

    /** Whether a source is in the list {@code search}, {@code social}, {@code shopping}, {@code video} or {@code ai}. */
    default boolean inList(String source, String list) {
        return SourceLists.shipped().contains(source, list);
    }
}
