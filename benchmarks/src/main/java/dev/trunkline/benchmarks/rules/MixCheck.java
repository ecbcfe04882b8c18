package dev.trunkline.benchmarks.rules;

import java.util.List;

/** One condition of a rule of the mix: written as DRL for Trunkline and as Java for the others. */
sealed interface MixCheck {
    /** A text, compared whole. */
    record Is(MixField field, String text) implements MixCheck {}

    /** Any text but this one. */
    record IsNot(MixField field, String text) implements MixCheck {}

    /** One of several texts. */
    record In(MixField field, List<String> texts) implements MixCheck {}

    /** A text that begins so. */
    record Begins(MixField field, String text) implements MixCheck {}

    /** A text with this in it. */
    record Contains(MixField field, String text) implements MixCheck {}

    /** A source that a shipped list names. */
    record OnShippedList(String list) implements MixCheck {}

    /** A source that a list of the site names. */
    record OnOwnList(String list, List<String> entries) implements MixCheck {}

    /** A whole text against a regular expression. */
    record Matches(MixField field, String regex) implements MixCheck {}

    /** A whole number. */
    record AtLeast(MixField field, int least) implements MixCheck {}

    /** Yes or no. */
    record Says(MixField field, boolean wanted) implements MixCheck {}
}
