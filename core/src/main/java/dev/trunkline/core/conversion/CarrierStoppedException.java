package dev.trunkline.core.conversion;

/** A destination can't be reached, or takes nothing before a person has mended something. */
public final class CarrierStoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean toBeMended;

    /**
     * Stopped.
     *
     * @param message for people; without secrets
     * @param toBeMended whether trying again helps only once a person has changed something
     */
    public CarrierStoppedException(String message, boolean toBeMended) {
        super(message);
        this.toBeMended = toBeMended;
    }

    public boolean isToBeMended() {
        return toBeMended;
    }
}
