package dev.trunkline.core.comparison;

import java.util.Locale;

/** What two rule bases can say differently of a visit or a response. */
public enum Aspect {
    CHANNEL(true),
    CAMPAIGN(false),
    KEYWORD(false),
    /** Which number a visitor would see: {@code pool ppc}, a fixed number, or {@code site}. */
    NUMBER(true),
    /** Whether a visitor would be given a pool number. */
    ELIGIBILITY(true),
    /** Whether a response is a lead. */
    QUALIFICATION(true),
    /** What a response is worth. */
    VALUE(false);

    private final boolean drawn;

    Aspect(boolean drawn) {
        this.drawn = drawn;
    }

    /** Whether its values are few, so that a matrix of moves can be drawn. Campaigns, say, are as many as people type. */
    public boolean isDrawn() {
        return drawn;
    }

    /** The name in answers. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
