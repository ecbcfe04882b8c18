package dev.trunkline.core.webhook;

/** The way to the receivers. Thread-safe. */
@FunctionalInterface
public interface Sender {
    /** Sends the event once; whatever goes wrong is an answer too, never an exception. */
    Answer send(Endpoint endpoint, OutgoingEvent event);
}
