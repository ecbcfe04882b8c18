package dev.trunkline.core.webhook;

/** Is told of each attempt, to count it. Thread-safe. */
@FunctionalInterface
public interface DeliveryObserver {
    /** The event after the attempt, with its answer. */
    void attempted(Endpoint endpoint, Delivery after);
}
