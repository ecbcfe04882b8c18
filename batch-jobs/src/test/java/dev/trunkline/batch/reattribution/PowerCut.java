package dev.trunkline.batch.reattribution;

/** What a process feels of {@code kill -9}: an error that nothing handles. */
final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("killed", null, false, false);
    }
}
