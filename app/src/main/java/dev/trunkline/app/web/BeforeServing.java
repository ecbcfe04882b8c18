package dev.trunkline.app.web;

import org.springframework.context.SmartLifecycle;

/** What a node does once before its web server listens. */
public abstract class BeforeServing implements SmartLifecycle {
    /** Makes what a first start needs. */
    protected static final int MAKES = 0;

    /** Reads what is there then. */
    protected static final int READS = 1;

    private final int phase;
    private volatile boolean running;

    /** One of {@link #MAKES} and {@link #READS}, in this order. */
    protected BeforeServing(int phase) {
        this.phase = phase;
    }

    /** Does it; what it throws stops the start. */
    protected abstract void prepare();

    @Override
    public final void start() {
        prepare();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
