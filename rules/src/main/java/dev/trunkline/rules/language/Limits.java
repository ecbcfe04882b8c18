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
    /** The length of a regular expression times its counted repetitions: {@code [0-9]{1,64}} has 11 times 64. */
    public static final int REGEX_SIZE = 5_000;

    public static final int RULE_NAME = 100;
    public static final int NAME = 200;
    public static final int PRIORITY = 10_000;
    public static final int PROBLEMS = 50;

    private Limits() {}
}
