package dev.trunkline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void readsOnceUntilItIsToldToForget() {
        Remembered<String, Integer> remembered = new Remembered<>(10, key -> read());
        remembered.get("a");
        stored.set(2);

        assertThat(remembered.get("a")).isEqualTo(1);
        assertThat(reads).hasValue(1);
        remembered.forget();
        assertThat(remembered.get("a")).isEqualTo(2);
    }

    @Test
    void doesNotRememberWhatWasBeingReadWhenAChangeWasTold() throws Exception {
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        Remembered<String, Integer> remembered = new Remembered<>(10, key -> {
            int found = read();
            hasRead.countDown();
            await(mayAnswer);
            return found;
        });
        CompletableFuture<Integer> early = new CompletableFuture<>();
        Thread.startVirtualThread(() -> early.complete(remembered.get("a")));
        hasRead.await();

        stored.set(2);
        remembered.forget();
        mayAnswer.countDown();

        assertThat(early.get()).isEqualTo(1);
        assertThat(remembered.get("a")).isEqualTo(2);
    }

    private int read() {
        reads.incrementAndGet();
        return stored.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
