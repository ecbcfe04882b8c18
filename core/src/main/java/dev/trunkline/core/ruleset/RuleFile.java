package dev.trunkline.core.ruleset;

import java.util.Locale;
import java.util.Optional;

/** The six texts of a rule set. */
public enum RuleFile {
    CHANNEL,
    CAMPAIGN,
    NUMBER,
    QUALIFICATION,
    /** The site's own lists, which its rules name. */
    LISTS,
    /** Example visits and responses with what must come out. */
    TESTS;

    /** The name in URLs and answers: the stage's key, or {@code lists} or {@code tests}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file with this key. */
    public static Optional<RuleFile> ofKey(String key) {
        for (RuleFile file : values()) {
            if (file.key().equals(key)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The stage whose rules it holds; empty for lists and tests. */
    public Optional<RuleStage> stage() {
        return RuleStage.ofKey(key());
    }
}
