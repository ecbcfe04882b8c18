package dev.trunkline.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.trunkline.app.store.SharedChanges;
import dev.trunkline.core.Examples;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.store.EmbeddedStore;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CachedNumbersTest {
    private final InMemoryNumbers stored = new InMemoryNumbers();
    private final CountDownLatch hasRead = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    @Timeout(30)
    void knowsAPoolThatWasAddedWhileSomebodyReadThePools(@TempDir Path folder) throws InterruptedException {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            CachedNumbers numbers =
                    new CachedNumbers(slowToAnswer(), new SharedChanges(client.getDatabase("trunkline")));
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> numbers.pools(Examples.DEMO));
            hasRead.await();

            CompletableFuture<Void> adding = CompletableFuture.runAsync(() -> numbers.add(pool()));
            mayAnswer.countDown();
            CompletableFuture.allOf(reading, adding).join();

            assertThat(numbers.pools(Examples.DEMO)).containsExactly(pool());
        }
    }

    private static NumberPool pool() {
        return Examples.pool(Examples.PPC, Examples.numbers(1, 2));
    }

    /** What is read is answered later, as it was. */
    private Numbers slowToAnswer() {
        return (Numbers) Proxy.newProxyInstance(
                Numbers.class.getClassLoader(), new Class<?>[] {Numbers.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(stored, arguments);
                    if (method.getName().equals("pools") && arguments[0] instanceof SiteId) {
                        hasRead.countDown();
                        mayAnswer.await();
                    }
                    return answer;
                });
    }
}
