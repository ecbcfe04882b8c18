package dev.trunkline.templates.snippet;

import java.util.concurrent.CountDownLatch;

/** What the server says, and the gate that it waits for first. */
record Answer(int status, String body, CountDownLatch gate) {
    private static final CountDownLatch OPEN = new CountDownLatch(0);

    static Answer of(String body) {
        return of(200, body);
    }

    static Answer of(int status, String body) {
        return new Answer(status, body, OPEN);
    }

    /** Nothing before the gate opens. */
    static Answer behind(CountDownLatch gate, String body) {
        return new Answer(200, body, gate);
    }

    void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
