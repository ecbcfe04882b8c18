package dev.trunkline.batch.reattribution;

/** Whether this node is about to stop. What it leaves then did not fail: the next node goes on with it. Thread-safe. */
final class NodeStop {
    private volatile boolean asked;

    void ask() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }

    /** Between two chunks, where nothing has to be repeated. */
    void endHereIfAsked() {
        if (asked) {
            throw new IllegalStateException("This node is stopping; the run goes on when a node starts");
        }
    }
}
