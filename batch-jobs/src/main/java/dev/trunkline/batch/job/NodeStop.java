package dev.trunkline.batch.job;

/** Whether this node is about to stop. What it leaves then did not fail: the next node goes on with it. Thread-safe. */
public final class NodeStop {
    private volatile boolean asked;

    public void ask() {
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }

    /**
     * Between two chunks, where nothing has to be repeated.
     *
     * @throws IllegalStateException when the node is about to stop
     */
    public void endHereIfAsked() {
        if (asked) {
            throw new IllegalStateException("This node is stopping; the run goes on when a node starts");
        }
    }
}
