package dev.trunkline.app.comparison;

import dev.trunkline.core.comparison.RuleSource;

/**
 * One side of a comparison, as a page names it.
 *
 * @param kind {@code draft} or {@code version}
 * @param number the revision of the draft, or the version
 */
record SideWord(String kind, long number) {
    static SideWord of(RuleSource source) {
        return switch (source) {
            case RuleSource.Draft draft -> new SideWord("draft", draft.revision());
            case RuleSource.Version version -> new SideWord("version", version.number());
        };
    }

    /** As the form of the start page names it. */
    public String choice() {
        return kind.equals("draft") ? kind : Long.toString(number);
    }
}
