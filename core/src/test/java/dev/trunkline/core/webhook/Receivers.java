package dev.trunkline.core.webhook;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Receivers that remember what they were sent, and answer what a test tells them to. Thread-safe. */
final class Receivers implements Sender {
    private final InstantSource clock;
    private final List<String> sent = new ArrayList<>();
    private volatile UnaryOperator<Answer> answers = UnaryOperator.identity();

    Receivers(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Answer send(Endpoint endpoint, OutgoingEvent event) {
        synchronized (this) {
            sent.add(event.id());
        }
        return answers.apply(new Answer(200, "", null, clock.instant()));
    }

    /** From now on they answer with this status. */
    void answer(int status) {
        answers = usual -> new Answer(status, "", null, usual.at());
    }

    /** From now on they answer so. */
    void answer(UnaryOperator<Answer> answer) {
        answers = answer;
    }

    /** The ids of all events that were sent, in their order, repetitions too. */
    synchronized List<String> sent() {
        return List.copyOf(sent);
    }
}
