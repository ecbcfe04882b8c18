package dev.trunkline.rules.lint;

/** What the lint finds. The codes are stable: people look them up, and stored problems name them. */
public enum LintCode {
    /** Its conditions contradict one another, or ask for a value that the field never has. */
    NEVER_MATCHES("never-matches", "no visit or response can match the rule"),
    /** Whatever it matches, a stronger rule matches too and decides the same question. */
    SHADOWED("shadowed", "a stronger rule always wins over the rule"),
    /** Which of two rules wins hangs on the number of their conditions or on their names. */
    CONFLICTING("conflicting", "another rule has the same conditions and priority but another outcome"),
    /** One of two rules can be removed. */
    DUPLICATE("duplicate", "another rule has the same conditions and the same outcome"),
    /** Without it the same would be decided. */
    SUBSUMED("subsumed", "a wider rule decides the same, so the rule changes nothing"),
    /** A visitor who was paid for sees the site's own number. */
    GAP("gap", "no number rule covers a paid click"),
    /** An error where an action names it: the proposal could never be followed. */
    UNKNOWN_POOL("unknown-pool", "the site has no such pool"),
    /** An error: the proposal could never be followed. */
    UNKNOWN_NUMBER("unknown-number", "the site has no such channel number"),
    /** A list of the site's own that no rule asks for. */
    UNUSED_LIST("unused-list", "no rule names the list"),
    /** Told from traffic. */
    NEVER_FIRED("never-fired", "no visit or response of the period matched the rule"),
    /** Told from traffic. */
    UNSEEN_VALUE("unseen-value", "no visit or response of the period carried a value that the rule asks for");

    private final String code;
    private final String meaning;

    LintCode(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** As a problem carries it. */
    public String code() {
        return code;
    }

    /** What is found, as the end of a sentence. */
    public String meaning() {
        return meaning;
    }
}
