package dev.trunkline.rules.language;

/** How much a rule text may hold. Each bound keeps what an author can cost within what a request can bear. */
public final class Limits {
    public static final int FILE_BYTES = 256 * 1024;
    public static final int RULES = 2_000;
    public static final int CONDITIONS = 100;
    public static final int DEPTH = 20;
    public static final int LISTED_VALUES = 200;
    public static final int LITERAL = 1_000;
    public static final int REGEX = 256;
    public static final int REGEXES = 500;
    /** The steps of a compiled regular expression; the time of a match grows with them. */
    public static final int REGEX_STEPS = 1_000;

    /** The most that compiling a regular expression may cost in memory, in steps. */
    public static final long REGEX_WRITTEN_OUT = 1_000_000;

    public static final int LISTS = 100;
    public static final int LIST_ENTRIES = 10_000;
    public static final int RULE_NAME = 100;
    public static final int NAME = 200;
    public static final int PRIORITY = 10_000;
    public static final int PROBLEMS = 50;

    private Limits() {}
}
