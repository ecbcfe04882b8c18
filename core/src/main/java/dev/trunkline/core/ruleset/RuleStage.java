package dev.trunkline.core.ruleset;

import java.util.Locale;
import java.util.Optional;

/** The four questions that rules answer, in the order in which they are asked. */
public enum RuleStage {
    /** Where did this visit come from? */
    CHANNEL,
    /** Which campaign and keyword brought it? */
    CAMPAIGN,
    /** Which pool or channel number does it see? */
    NUMBER,
    /** Which responses are leads, and what are they worth? */
    QUALIFICATION;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name in URLs, files and answers: {@code channel}, {@code campaign}, {@code number}, {@code qualification}. */
    public String key() {
        return key;
    }

    /** The file that holds its rules. */
    public RuleFile file() {
        return switch (this) {
            case CHANNEL -> RuleFile.CHANNEL;
            case CAMPAIGN -> RuleFile.CAMPAIGN;
            case NUMBER -> RuleFile.NUMBER;
            case QUALIFICATION -> RuleFile.QUALIFICATION;
        };
    }

    /** The stage with this key. */
    public static Optional<RuleStage> ofKey(String key) {
        for (RuleStage stage : values()) {
            if (stage.key().equals(key)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
