package dev.trunkline.rules.language;

/** Reading the present rule can't go on; its problem is already noted, and reading resumes at the next rule. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
        super("see the problems", null, false, false);
    }
}
