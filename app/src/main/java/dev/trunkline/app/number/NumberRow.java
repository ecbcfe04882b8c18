package dev.trunkline.app.number;

/**
 * A number to be loaded, as somebody wrote it.
 *
 * @param line where, from 1
 * @param role {@code pool}, {@code channel} or {@code overflow}
 * @param of the pool or the channel
 */
record NumberRow(int line, String number, String role, String of, String destination) {
    /** What is wrong with a line. */
    record Problem(int line, String column, String message) {}
}
