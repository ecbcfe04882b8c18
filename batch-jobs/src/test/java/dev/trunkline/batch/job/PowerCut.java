package dev.trunkline.batch.job;

/** What a process feels of {@code kill -9}: an error that nothing handles. */
public final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    public PowerCut() {
        super("killed", null, false, false);
    }
}
